package cn.haicang.devices.escpos;

import cn.haicang.devices.print.ReceiptLine.Align;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The commands of ESC/POS that a receipt needs, one piece each; their manual pages are in docs/devices/receipt-printers.md. */
final class PrinterCommands {
    /** How many pieces come before the first that prints. */
    static final int SILENT_PIECES = 3;

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int FS = 0x1C;
    /** Of one raster: so small that a printer which stops in the middle waits for few bytes. */
    private static final int STRIP_ROWS = 24;

    private final List<byte[]> pieces = new ArrayList<>();
    private List<Integer> style = List.of();

    /** A line of text with pictures among its characters. */
    static final class Line {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void text(byte[] text) {
            bytes.writeBytes(text);
        }

        void picture(Dots dots) {
            byte[] columns = dots.columns();
            bytes.writeBytes(new byte[] {ESC, '*', 33, (byte) dots.width(), (byte) (dots.width() >> 8)});
            bytes.writeBytes(columns);
        }
    }

    /**
     * ESC @ forgets an older style, FS &amp; switches the Chinese font on.
     *
     * @param automatic GS a 14 asks for every change of the line, of errors and of the paper; GS a 0 for none
     */
    void begin(boolean automatic) {
        put(ESC, '@');
        put(FS, '&');
        put(GS, 'a', automatic ? 0x0E : 0);
    }

    void style(Align align, Face face, boolean bold) {
        var wanted = List.of(
                ESC,
                (int) 'a',
                position(align),
                ESC,
                (int) 'E',
                bold ? 1 : 0,
                GS,
                (int) '!',
                face.latin(),
                FS,
                (int) '!',
                face.chinese());
        if (!wanted.equals(style)) {
            style = wanted;
            put(wanted.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private static int position(Align align) {
        return switch (align) {
            case LEFT -> 0;
            case CENTER -> 1;
            case RIGHT -> 2;
        };
    }

    void print(Line line) {
        line.bytes.write('\n');
        pieces.add(line.bytes.toByteArray());
    }

    void feed(int lines) {
        put(ESC, 'd', lines);
    }

    /** From the left edge, whatever is aligned how. */
    void raster(Dots dots) {
        put(ESC, 'a', 0);
        style = List.of();
        int perRow = (dots.width() + 7) / 8;
        for (int row = 0; row < dots.height(); row += STRIP_ROWS) {
            int rows = Math.min(STRIP_ROWS, dots.height() - row);
            var strip = new ByteArrayOutputStream();
            strip.writeBytes(new byte[] {GS, 'v', '0', 0, (byte) perRow, (byte) (perRow >> 8), (byte) rows, 0});
            strip.writeBytes(dots.rows(row, rows));
            pieces.add(strip.toByteArray());
        }
    }

    void qr(QrCode code) {
        put(GS, '(', 'k', 4, 0, '1', 'A', '2', 0); // model 2
        put(GS, '(', 'k', 3, 0, '1', 'C', code.moduleDots());
        put(GS, '(', 'k', 3, 0, '1', 'E', '1'); // error correction M
        byte[] data = code.data();
        int length = data.length + 3; // of bytes, not of characters
        var store = new ByteArrayOutputStream();
        store.writeBytes(new byte[] {GS, '(', 'k', (byte) length, (byte) (length >> 8), '1', 'P', '0'});
        store.writeBytes(data);
        pieces.add(store.toByteArray());
        put(GS, '(', 'k', 3, 0, '1', 'Q', '0');
    }

    /** Feeds to the knife first. */
    void cut() {
        put(GS, 'V', 66, 0);
    }

    List<byte[]> pieces() {
        return pieces;
    }

    private void put(int... bytes) {
        byte[] piece = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            piece[i] = (byte) bytes[i];
        }
        pieces.add(piece);
    }
}
