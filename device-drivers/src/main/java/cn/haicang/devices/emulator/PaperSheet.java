package cn.haicang.devices.emulator;

import java.util.List;
import java.util.stream.Collectors;

/** What came out of the printer up to a cut. */
public record PaperSheet(List<PaperLine> lines, boolean cut) {
    public PaperSheet {
        lines = List.copyOf(lines);
    }

    /** The printed words, a line each. */
    public String text() {
        return lines.stream()
                .map(line -> switch (line) {
                    case PaperLine.Text text -> text.text();
                    case PaperLine.Qr qr -> "[" + qr.content() + "]";
                    case PaperLine.Picture _ -> "[picture]";
                    case PaperLine.Blank() -> "";
                })
                .collect(Collectors.joining("\n"));
    }
}
