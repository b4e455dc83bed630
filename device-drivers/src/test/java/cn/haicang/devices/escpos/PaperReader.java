package cn.haicang.devices.escpos;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Reads a receipt's bytes as a printer would, written from the command list alone: what stands in each line, how wide. */
final class PaperReader {
    private static final Charset GB18030 = Charset.forName("GB18030");

    record Line(String text, int columns) {}

    private final byte[] bytes;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int columns;
    private int scale = 1;

    PaperReader(byte[] bytes) {
        this.bytes = bytes;
    }

    List<Line> read() {
        while (at < bytes.length) {
            switch (bytes[at]) {
                case 0x1B -> esc();
                case 0x1C -> skip(bytes[at + 1] == '&' ? 2 : 3);
                case 0x1D -> gs();
                case '\n' -> endLine();
                default -> character();
            }
        }
        return lines;
    }

    private void skip(int count) {
        at += count;
    }

    private int word(int offset) {
        return (bytes[at + offset] & 0xFF) + 256 * (bytes[at + offset + 1] & 0xFF);
    }

    private void esc() {
        switch (bytes[at + 1]) {
            case '@' -> skip(2);
            case 'a', 'E', 'd' -> skip(3);
            case '*' -> {
                text.append('▦');
                columns += word(3) / 12;
                skip(5 + 3 * word(3));
            }
            default -> throw new AssertionError("an ESC command that a receipt doesn't need");
        }
    }

    private void gs() {
        switch (bytes[at + 1]) {
            case '!' -> {
                scale = (bytes[at + 2] & 0x70) != 0 ? 2 : 1;
                skip(3);
            }
            case 'a' -> skip(3);
            case 'V' -> skip(4);
            case '(' -> skip(5 + word(3));
            case 'v' -> {
                text.append('▤');
                columns += (word(4) * 8 - 7) / 12;
                skip(8 + word(4) * word(6));
                endLine();
            }
            default -> throw new AssertionError("a GS command that a receipt doesn't need");
        }
    }

    private void character() {
        int first = bytes[at] & 0xFF;
        if (first < 0x20 || first == 0x7F) {
            throw new AssertionError("a control character among text");
        }
        int length = first < 0x80 ? 1 : 2;
        if (length == 2 && (bytes[at + 1] & 0xFF) < 0x40) {
            throw new AssertionError("a character of four bytes, which comes out as blanks");
        }
        text.append(new String(bytes, at, length, GB18030));
        columns += length * scale;
        skip(length);
    }

    private void endLine() {
        if (bytes[Math.min(at, bytes.length - 1)] == '\n') {
            at++;
        }
        lines.add(new Line(text.toString(), columns));
        text.setLength(0);
        columns = 0;
    }
}
