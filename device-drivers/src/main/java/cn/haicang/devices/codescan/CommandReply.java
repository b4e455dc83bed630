package cn.haicang.devices.codescan;

/**
 * Takes answers to commands out of a scanner's bytes, also when they come in pieces: 02 00 00, a length, as many bytes of
 * data, two of a check ("GM65 Bar Code Reader Module User Manual", serial communication). No text contains 02 00 00; but
 * an answer may break off, and then what follows isn't its rest. The check tells.
 */
final class CommandReply {
    private static final byte[] NONE = {};
    private static final byte[] HEAD = {0x02, 0x00, 0x00};
    private static final int CHECK = 2;
    /** CRC-CCITT over everything between the first byte and the check, beginning with 0; so the two zeros do nothing. */
    private static final int POLYNOMIAL = 0x1021;
    /** Stands for "no check" in that manual. */
    private static final int UNCHECKED = 0xABCD;
    /** So many silences one after the other, and the rest of an answer does not come any more. */
    private static final int PATIENCE = 4;

    private int matched;
    private int rest;
    private int check;
    private int told;
    private boolean wrong;
    private int silences;

    /** @return what is no answer: nothing while that is open, or what looked like the beginning of one and the byte itself */
    byte[] filter(byte b) {
        silences = 0;
        wrong = false;
        if (rest > 0) {
            within(b & 0xFF);
            return NONE;
        }
        if (matched == HEAD.length) {
            matched = 0;
            rest = (b & 0xFF) + CHECK;
            told = 0;
            check = with(0, b & 0xFF);
            return NONE;
        }
        if (b == HEAD[matched]) {
            matched++;
            return NONE;
        }
        return disproved(b);
    }

    private void within(int b) {
        if (rest > CHECK) {
            check = with(check, b);
        } else {
            told = (told << 8) | b;
        }
        rest--;
        wrong = rest == 0 && told != check && told != UNCHECKED;
    }

    private static int with(int check, int b) {
        int next = check ^ (b << 8);
        for (int bit = 0; bit < 8; bit++) {
            next = (next & 0x8000) == 0 ? next << 1 : (next << 1) ^ POLYNOMIAL;
        }
        return next & 0xFFFF;
    }

    /** The last byte has ended what was no answer after all: something of a code may have been taken for it. */
    boolean endedWrong() {
        return wrong;
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
