package cn.haicang.devices.samv;

import java.util.Arrays;

/** An answer of the module: its third status byte, which tells all, and what it carries. */
final class SamVAnswer {
    static final int DONE = 0x90;
    static final int FOUND = 0x9F;
    static final int CHECKSUM_OF_REQUEST = 0x10;
    static final int UNRECOGNISED = 0x24;
    static final int WRONG_CARD = 0x40;
    static final int SELF_TEST_FAILED = 0x60;
    static final int NOT_AUTHORISED = 0x66;
    static final int SELECT_FAILED = 0x81;

    private final int status;
    private final byte[] data;

    /** @param data owned by the answer from here on */
    SamVAnswer(int status, byte[] data) {
        this.status = status;
        this.data = data;
    }

    int status() {
        return status;
    }

    /** The very bytes, not a copy: so that {@link #wipe()} leaves none behind. */
    byte[] data() {
        return data;
    }

    void wipe() {
        Arrays.fill(data, (byte) 0);
    }
}
