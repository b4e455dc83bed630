package cn.haicang.devices.scan;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;

/** Reads one code at a time, and only while somebody waits: what was scanned before nobody gets. */
public interface CodeScanner extends AutoCloseable {
    /**
     * Waits for a code. Blocks its caller until then, for the deadline at most; {@link #cancel()} ends it early with
     * {@link ScanResult.Nothing}.
     */
    ScanResult scan(Deadline deadline);

    /** Ends a waiting {@link #scan}; from any thread, without effect if none waits. */
    void cancel();

    DeviceHealth health();

    /** Idempotent. */
    @Override
    void close();
}
