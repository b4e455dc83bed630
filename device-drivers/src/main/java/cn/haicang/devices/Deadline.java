package cn.haicang.devices;

import java.time.Duration;

/** The point after which nobody waits any longer. Measured on the monotonic clock: a clock change moves nothing. */
public final class Deadline {
    private final long atNanos;

    private Deadline(long atNanos) {
        this.atNanos = atNanos;
    }

    /** @throws IllegalArgumentException if {@code span} is negative */
    public static Deadline in(Duration span) {
        if (span.isNegative()) {
            throw new IllegalArgumentException("a deadline lies ahead");
        }
        return new Deadline(System.nanoTime() + span.toNanos());
    }

    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
    }

    public boolean isPast() {
        return atNanos - System.nanoTime() <= 0;
    }

    /** The nearer of this deadline and one {@code span} from now. */
    public Deadline atMost(Duration span) {
        var other = in(span);
        return other.atNanos - atNanos < 0 ? other : this;
    }

    /** This one, less {@code span}: for who must be done before another stops waiting. */
    public Deadline sooner(Duration span) {
        return new Deadline(atNanos - span.toNanos());
    }
}
