package cn.haicang.devices.samv;

import java.util.Arrays;

/** An answer of the module: its status, and what it carries. */
final class SamVAnswer {
    private final SamVStatus status;
    private final byte[] data;

    /** @param data owned by the answer from here on */
    SamVAnswer(SamVStatus status, byte[] data) {
        this.status = status;
        this.data = data;
    }

    SamVStatus status() {
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
