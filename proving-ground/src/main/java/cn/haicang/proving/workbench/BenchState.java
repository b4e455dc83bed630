package cn.haicang.proving.workbench;

import cn.haicang.devices.emulator.PaperLine;
import cn.haicang.devices.emulator.PaperSheet;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.List;
import java.util.Map;

/** What the page draws: how every machine stands, and the paper as it came out. */
public record BenchState(
        Printer printer, Reader idReader, Reader cardSlot, Scanner scanner, Network network, List<Drawing> cards) {
    public record Printer(
            boolean plugged, boolean coverOpen, boolean paperOut, boolean nearEnd, int columns, List<Sheet> sheets) {}

    /** @param card id of the one that lies there, empty if none */
    public record Reader(boolean plugged, String card) {}

    /** @param looks whether it was told to look for a code */
    public record Scanner(boolean plugged, boolean looks) {}

    public record Network(boolean plugged) {}

    /** A card as it lies in the drawer. */
    public record Drawing(String id, String look, String title, String name, String number, String note) {}

    public record Sheet(boolean cut, List<Line> lines) {
        static Sheet of(PaperSheet sheet) {
            return new Sheet(sheet.cut(), sheet.lines().stream().map(Line::of).toList());
        }
    }

    /**
     * One line on the paper.
     *
     * @param kind {@code text}, {@code qr}, {@code picture} or {@code blank}
     * @param path of the dark parts in a drawing of {@code width} and {@code height}, as SVG writes it
     */
    public record Line(
            String kind, String text, String align, boolean large, boolean bold, int width, int height, String path) {
        private static final char PICTURE_IN_TEXT = '▦';

        static Line of(PaperLine line) {
            return switch (line) {
                case PaperLine.Text text ->
                    new Line(
                            "text",
                            text.text().replace(PaperLine.Text.PICTURE, PICTURE_IN_TEXT),
                            text.align().name(),
                            text.wide(),
                            text.bold(),
                            0,
                            0,
                            "");
                case PaperLine.Qr qr -> qr(qr);
                case PaperLine.Picture picture -> picture(picture);
                case PaperLine.Blank() -> new Line("blank", "", "LEFT", false, false, 0, 0, "");
            };
        }

        private static Line qr(PaperLine.Qr qr) {
            BitMatrix dots = modules(qr.content());
            int edge = dots.getWidth();
            return new Line(
                    "qr", qr.content(), qr.align().name(), false, false, edge, edge, path(edge, edge, dots::get));
        }

        private static Line picture(PaperLine.Picture picture) {
            var path = path(picture.width(), picture.height(), picture::isBlack);
            return new Line("picture", "", "LEFT", false, false, picture.width(), picture.height(), path);
        }

        private interface Ink {
            boolean at(int x, int y);
        }

        private static String path(int width, int height, Ink ink) {
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (ink.at(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return path.toString();
        }

        private static BitMatrix modules(String content) {
            try {
                return new QRCodeWriter()
                        .encode(content, BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
            } catch (WriterException tooLong) {
                throw new IllegalStateException("a printer took a code that cannot be drawn", tooLong);
            }
        }
    }
}
