package cn.haicang.devices.samv;

import java.util.Arrays;
import java.util.Optional;

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
        /** No frame has begun. */
        record Nothing() implements Scan {}

        /**
         * A frame has begun, or one has come whose check byte is wrong and behind which another may come.
         *
         * @param length of the frame that is waited for, by its own words; 0 as long as that isn't known
         */
        record Begun(int length) implements Scan {}

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

    /** The first whole frame, while more bytes may come: one that has begun is waited for. */
    static Scan soFar(byte[] bytes, int length) {
        boolean begun = false;
        for (int start = 0; start < length; start++) {
            if (!isPreamble(bytes, start, length)) {
                continue;
            }
            begun = true;
            int end = end(bytes, start, length);
            if (end > length && isPossible(end - start - HEAD)) {
                return new Scan.Begun(end - start);
            }
            var answer = answer(bytes, start, end, length);
            if (answer.isPresent()) {
                return new Scan.Whole(answer.get());
            }
        }
        return begun ? new Scan.Begun(0) : new Scan.Nothing();
    }

    /** The first whole frame, when no more bytes come: what looked like the beginning of one may have been noise. */
    static Optional<SamVAnswer> inAll(byte[] bytes, int length) {
        for (int start = 0; start < length; start++) {
            if (isPreamble(bytes, start, length)) {
                var answer = answer(bytes, start, end(bytes, start, length), length);
                if (answer.isPresent()) {
                    return answer;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPreamble(byte[] bytes, int start, int length) {
        int end = start + PREAMBLE.length;
        return end <= length && Arrays.equals(bytes, start, end, PREAMBLE, 0, PREAMBLE.length);
    }

    /** Where the frame ends by its own length; its head is behind {@code length} as long as that isn't known. */
    private static int end(byte[] bytes, int start, int length) {
        if (start + HEAD > length) {
            return start + HEAD;
        }
        return start + HEAD + (((bytes[start + 5] & 0xFF) << 8) | (bytes[start + 6] & 0xFF));
    }

    private static boolean isPossible(int body) {
        return body >= SHORTEST && body <= LONGEST;
    }

    /** Empty if it is not all there, if no frame has such a length, or if its check byte is wrong. */
    private static Optional<SamVAnswer> answer(byte[] bytes, int start, int end, int length) {
        int status = start + HEAD;
        if (end > length
                || !isPossible(end - status)
                || check(bytes, start + PREAMBLE.length, end - 1) != bytes[end - 1]) {
            return Optional.empty();
        }
        return Optional.of(
                new SamVAnswer(SamVStatus.of(bytes[status + 2]), Arrays.copyOfRange(bytes, status + 3, end - 1)));
    }

    private static byte check(byte[] bytes, int from, int to) {
        byte check = 0;
        for (int i = from; i < to; i++) {
            check ^= bytes[i];
        }
        return check;
    }
}
