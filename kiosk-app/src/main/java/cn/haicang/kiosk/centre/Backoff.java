package cn.haicang.kiosk.centre;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses that double from the first to the longest, each drawn anew between a tenth of that and the whole: a fleet that lost its centre at one
 * moment does not come back at one moment.
 */
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.next = first;
    }

    public Duration next() {
        var pause = next;
        var doubled = pause.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return pause.minusMillis(random.nextLong(pause.toMillis() * 9 / 10 + 1));
    }

    public void reset() {
        next = first;
    }
}
