package cn.haicang.devices.samv;

import java.util.Arrays;

/**
 * The framing of a SAM_V module: preamble, length (big endian, of all that follows), body, and the exclusive or of
 * everything between preamble and itself.
 */
final class SamVFrame {
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    private static final int HEAD = PREAMBLE.length + 2;
    /** Status words and check byte. */
    private static final int SHORTEST = 4;
    /** More than any answer has, the longest being base information with fingerprints (2,321 bytes). */
    private static final int LONGEST = 4096;

    /** What the bytes so far amount to. */
    sealed interface Scan {
        /** A frame is not complete yet; {@code begun} if some of its bytes were seen. */
        record More(boolean begun) implements Scan {}

        /** A frame whose check byte is wrong. */
        record Garbled() implements Scan {}

        record Whole(SamVAnswer answer) implements Scan {}
    }

    private SamVFrame() {}

    static byte[] command(int command, int parameter) {
        byte[] frame = Arrays.copyOf(PREAMBLE, HEAD + 3);
        frame[6] = 3;
        frame[7] = (byte) command;
        frame[8] = (byte) parameter;
        frame[9] = check(frame, PREAMBLE.length, 9);
        return frame;
    }

    /** Looks for a frame wherever a preamble begins: a line may carry noise before it. */
    static Scan scan(byte[] bytes, int length) {
        for (int start = 0; start < length; start++) {
            if (!beginsAt(bytes, start, length)) {
                continue;
            }
            if (length - start < HEAD) {
                return new Scan.More(true);
            }
            int body = ((bytes[start + 5] & 0xFF) << 8) | (bytes[start + 6] & 0xFF);
            if (body >= SHORTEST && body <= LONGEST) {
                return length - start < HEAD + body ? new Scan.More(true) : frame(bytes, start, body);
            }
        }
        return new Scan.More(length > 0);
    }

    private static boolean beginsAt(byte[] bytes, int start, int length) {
        int seen = Math.min(PREAMBLE.length, length - start);
        return Arrays.equals(bytes, start, start + seen, PREAMBLE, 0, seen);
    }

    private static Scan frame(byte[] bytes, int start, int body) {
        int end = start + HEAD + body;
        if (check(bytes, start + PREAMBLE.length, end - 1) != bytes[end - 1]) {
            return new Scan.Garbled();
        }
        int status = start + HEAD;
        return new Scan.Whole(new SamVAnswer(bytes[status + 2] & 0xFF, Arrays.copyOfRange(bytes, status + 3, end - 1)));
    }

    private static byte check(byte[] bytes, int from, int to) {
        byte check = 0;
        for (int i = from; i < to; i++) {
            check ^= bytes[i];
        }
        return check;
    }
}
