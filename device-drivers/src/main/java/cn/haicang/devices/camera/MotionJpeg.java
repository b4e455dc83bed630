package cn.haicang.devices.camera;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.OptionalInt;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/**
 * Frames of Motion JPEG. Many cameras leave out the Huffman tables, since each frame would bring the same: those of ITU-T
 * T.81, annex K.3. A decoder of single pictures wants them.
 */
final class MotionJpeg {
    private static final int START_OF_SCAN = 0xDA;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int FILL = 0xFF;
    private static final int LENGTHS = 16;

    private MotionJpeg() {}

    /** The frame with its tables; as it came if it has some, or if no scan is found in it. */
    static byte[] withTables(byte[] frame) {
        var scan = scanWithoutTables(frame);
        if (scan.isEmpty()) {
            return frame;
        }
        var whole = new ByteArrayOutputStream(frame.length + 500);
        whole.write(frame, 0, scan.getAsInt());
        whole.writeBytes(standardTables());
        whole.write(frame, scan.getAsInt(), frame.length - scan.getAsInt());
        return whole.toByteArray();
    }

    /** Where the first scan's marker stands, unless tables come before it. */
    private static OptionalInt scanWithoutTables(byte[] frame) {
        int at = 2;
        while (at + 3 < frame.length && (frame[at] & 0xFF) == FILL) {
            int marker = frame[at + 1] & 0xFF;
            if (marker == START_OF_SCAN) {
                return OptionalInt.of(at);
            }
            if (marker == HUFFMAN_TABLES) {
                return OptionalInt.empty();
            }
            // T.81 B.1.1.2: any number of fill bytes may stand before a marker
            at += marker == FILL ? 1 : 2 + length(frame, at + 2);
        }
        return OptionalInt.empty();
    }

    private static int length(byte[] frame, int at) {
        return ((frame[at] & 0xFF) << 8) | (frame[at + 1] & 0xFF);
    }

    // T.81 B.2.4.2: class and number of each table, how many codes of each length it has, and what they stand for.
    private static byte[] standardTables() {
        var tables = new ByteArrayOutputStream();
        write(tables, 0x00, JPEGHuffmanTable.StdDCLuminance);
        write(tables, 0x10, JPEGHuffmanTable.StdACLuminance);
        write(tables, 0x01, JPEGHuffmanTable.StdDCChrominance);
        write(tables, 0x11, JPEGHuffmanTable.StdACChrominance);
        int length = tables.size() + 2;
        var segment = new ByteArrayOutputStream();
        segment.writeBytes(new byte[] {(byte) FILL, (byte) HUFFMAN_TABLES, (byte) (length >> 8), (byte) length});
        segment.writeBytes(tables.toByteArray());
        return segment.toByteArray();
    }

    private static void write(ByteArrayOutputStream tables, int place, JPEGHuffmanTable table) {
        tables.write(place);
        for (short count : Arrays.copyOf(table.getLengths(), LENGTHS)) {
            tables.write(count);
        }
        for (short value : table.getValues()) {
            tables.write(value);
        }
    }
}
