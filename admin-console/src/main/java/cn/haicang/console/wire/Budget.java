package cn.haicang.console.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** So many tries in a period; then none until time has given some back. */
public final class Budget {
    private final Clock clock;
    private final int most;
    private final Duration period;
    private double left;
    private Instant counted;

    public Budget(int most, Duration period, Clock clock) {
        this.clock = clock;
        this.most = most;
        this.period = period;
        this.left = most;
        this.counted = clock.instant();
    }

    public synchronized boolean tryTake() {
        var now = clock.instant();
        var passed = Duration.between(counted, now);
        if (passed.isPositive()) {
            left = Math.min(most, left + most * ((double) passed.toMillis() / period.toMillis()));
        }
        counted = now;
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }
}
