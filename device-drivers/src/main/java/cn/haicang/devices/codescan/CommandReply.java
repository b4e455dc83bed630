package cn.haicang.devices.codescan;

/**
 * Takes answers to commands out of a scanner's bytes, also when they come in pieces: 02 00 00, a length, as many bytes of
 * data, two of a check ("GM65 Bar Code Reader Module User Manual", serial communication). No text contains 02 00 00.
 */
final class CommandReply {
    private static final byte[] NONE = {};
    private static final byte[] HEAD = {0x02, 0x00, 0x00};
    private static final int CHECK = 2;
    /** So many silences one after the other, and the rest of an answer does not come any more. */
    private static final int PATIENCE = 4;

    private int matched;
    private int rest;
    private int silences;

    /** @return what is no answer: nothing while that is open, or what looked like the beginning of one and the byte itself */
    byte[] filter(byte b) {
        silences = 0;
        if (rest > 0) {
            rest--;
            return NONE;
        }
        if (matched == HEAD.length) {
            matched = 0;
            rest = (b & 0xFF) + CHECK;
            return NONE;
        }
        if (b == HEAD[matched]) {
            matched++;
            return NONE;
        }
        return disproved(b);
    }

    private byte[] disproved(byte b) {
        boolean begins = b == HEAD[0];
        byte[] content = new byte[matched + (begins ? 0 : 1)];
        System.arraycopy(HEAD, 0, content, 0, matched);
        if (!begins) {
            content[matched] = b;
        }
        matched = begins ? 1 : 0;
        return content;
    }

    boolean isOpen() {
        return matched > 0 || rest > 0;
    }

    // An answer torn by a pause must not leave its second half as a code: its check may well be printable.
    void silence() {
        silences++;
        if (silences >= PATIENCE) {
            matched = 0;
            rest = 0;
            silences = 0;
        }
    }
}
