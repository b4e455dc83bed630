package cn.haicang.devices.escpos;

import java.util.BitSet;

/** A picture of black dots, as a printer burns it. */
record Dots(int width, int height, BitSet black) {
    private static final int DLE = 0x10;

    Dots {
        black = (BitSet) black.clone();
    }

    boolean isBlack(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height && black.get(y * width + x);
    }

    boolean isEmpty() {
        return black.isEmpty();
    }

    /** Rows from {@code first} on, eight dots a byte, as GS v 0 takes them. */
    byte[] rows(int first, int count) {
        int perRow = (width + 7) / 8;
        byte[] bytes = new byte[perRow * count];
        for (int y = 0; y < count; y++) {
            for (int x = 0; x < width; x++) {
                if (isBlack(x, first + y)) {
                    bytes[y * perRow + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return withoutCommands(bytes);
    }

    /** Columns of 24 dots, three bytes each, as ESC * 33 takes them. */
    byte[] columns() {
        byte[] bytes = new byte[width * 3];
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < 24; y++) {
                if (isBlack(x, y)) {
                    bytes[x * 3 + y / 8] |= (byte) (0x80 >> (y % 8));
                }
            }
        }
        return withoutCommands(bytes);
    }

    // Printers obey DLE EOT, DLE ENQ and DLE DC4 even inside a picture (ESC/POS, notes on DLE EOT); one dot more hides
    // them.
    private static byte[] withoutCommands(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == DLE) {
                bytes[i] = 0x18;
            }
        }
        return bytes;
    }
}
