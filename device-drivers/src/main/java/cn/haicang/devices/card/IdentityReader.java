package cn.haicang.devices.card;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;

/** Reads one identity document at a time, and only while somebody waits for it: between two reads no card is touched. */
public interface IdentityReader extends AutoCloseable {
    /**
     * Waits for a card and reads it; a card that was read before must be lifted first. Blocks its caller until then, for
     * the deadline at most; {@link #cancel()} ends it early with {@link CardReadResult.NoCard}.
     */
    CardReadResult read(Deadline deadline);

    /** Ends a waiting {@link #read}; from any thread, without effect if none waits. */
    void cancel();

    DeviceHealth health();

    /** Idempotent. */
    @Override
    void close();
}
