package cn.haicang.kiosk.session;

import cn.haicang.kiosk.shell.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells how much time a visit has left. Asked, it answers; it starts nothing by itself. */
final class IdleClock {
    private record Times(Instant begun, Instant touched) {}

    private final InstantSource clock;
    private Optional<Times> times = Optional.empty();

    IdleClock(InstantSource clock) {
        this.clock = clock;
    }

    void touched() {
        var now = clock.instant();
        times = Optional.of(new Times(times.map(Times::begun).orElse(now), now));
    }

    boolean runs() {
        return times.isPresent();
    }

    void stop() {
        times = Optional.empty();
    }

    Pulse pulse(Limits limits) {
        if (times.isEmpty()) {
            return new Pulse.Resting();
        }
        var now = clock.instant();
        var silent = Duration.between(times.get().touched(), now);
        var whole = limits.idle().plus(limits.warning());
        // Near the cap the warning comes by itself: nobody is thrown out without having seen it.
        var left = shorter(
                whole.minus(silent),
                limits.cap().minus(Duration.between(times.get().begun(), now)));
        if (!left.isPositive()) {
            return new Pulse.Over();
        }
        var calm = left.minus(limits.warning());
        return calm.isPositive()
                ? new Pulse.Calm((double) calm.toMillis() / limits.idle().toMillis())
                : new Pulse.Setting((int) Math.ceilDiv(left.toMillis(), 1000L), (int)
                        limits.warning().toSeconds());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
