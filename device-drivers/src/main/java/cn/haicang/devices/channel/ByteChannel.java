package cn.haicang.devices.channel;

import cn.haicang.devices.Deadline;

/**
 * A two-way line to a device. One thread uses it; only {@link #close()} may come from another, and frees a blocked call.
 */
public interface ByteChannel extends AutoCloseable {
    /**
     * Writes all of {@code bytes}.
     *
     * @throws cn.haicang.devices.DeviceLost if the line is gone or the deadline passes before all is written
     */
    void write(byte[] bytes, Deadline deadline);

    /**
     * Waits for at least one byte.
     *
     * @return 1 to {@code most} bytes, or none if the deadline passed in silence
     * @throws cn.haicang.devices.DeviceLost if the line is gone
     */
    byte[] read(int most, Deadline deadline);

    /** Idempotent. */
    @Override
    void close();
}
