package cn.haicang.kiosk.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * How much lies in the outbox.
 *
 * @param oldest how long the oldest of the waiting has waited, by the time that this terminal knows, not by a clock that stands wrong; zero if nothing waits
 * @param bytes of the waiting, heads, sealed parts and attachments together
 */
public record OutboxDepth(int waiting, int parked, Duration oldest, long bytes) {
    /** A time that was known less well before does not make a negative age. */
    static OutboxDepth since(Instant oldest, Instant now, int waiting, int parked, long bytes) {
        return new OutboxDepth(
                waiting, parked, Duration.ofMillis(Math.max(0, now.toEpochMilli() - oldest.toEpochMilli())), bytes);
    }
}
