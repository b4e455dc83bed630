package cn.haicang.devices.card;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import java.util.Optional;

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

    /** By what the authorities know this reader; empty if it has no security module, or has not been asked yet. */
    default Optional<SamId> securityModule() {
        return Optional.empty();
    }

    /** Idempotent. */
    @Override
    void close();
}
