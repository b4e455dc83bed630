package cn.haicang.kiosk.session;

import java.time.Instant;
import java.time.InstantSource;

/** Begins at the time of day and then runs by the monotonic clock: setting the machine's clock ends nobody's visit. */
final class SteadyClock implements InstantSource {
    private final Instant begin = Instant.now();
    private final long beginNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return begin.plusNanos(System.nanoTime() - beginNanos);
    }
}
