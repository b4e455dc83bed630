package cn.haicang.kiosk.sync;

import cn.haicang.kiosk.centre.Backoff;
import cn.haicang.kiosk.outbox.OutboxEntry;
import cn.haicang.protocol.EnvelopeId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Envelopes that wait for something of their own, their attachments, each with its own growing pause. Any other trouble is the line's or
 * the centre's, and there one pause for all is right.
 */
final class Waiting {
    private final SyncSettings settings;
    private final LongSupplier nanos;
    private final SecureRandom random = new SecureRandom();
    private final Map<EnvelopeId, Pause> pauses = new HashMap<>();

    Waiting(SyncSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
    }

    /** @param until by a clock that nobody sets */
    private record Pause(Backoff backoff, long until) {}

    boolean isOver(OutboxEntry entry) {
        var pause = Optional.ofNullable(pauses.get(entry.id()));
        return pause.isEmpty() || left(pause.get()) <= 0;
    }

    /** The next pause of this one, longer than the last. */
    void again(OutboxEntry entry) {
        var backoff = Optional.ofNullable(pauses.get(entry.id()))
                .map(Pause::backoff)
                .orElseGet(() -> new Backoff(settings.firstRetry(), settings.longestAlone(), random));
        pauses.put(
                entry.id(),
                new Pause(backoff, nanos.getAsLong() + backoff.next().toNanos()));
    }

    void forget(OutboxEntry entry) {
        pauses.remove(entry.id());
    }

    /** Until the first of them may be tried again. */
    Optional<Duration> soonest() {
        return pauses.values().stream()
                .map(pause -> Duration.ofNanos(Math.max(0, left(pause))))
                .min(Duration::compareTo);
    }

    private long left(Pause pause) {
        return pause.until() - nanos.getAsLong();
    }
}
