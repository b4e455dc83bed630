package cn.haicang.proving.campaign.life;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that somebody sets again and again. */
final class JumpingClock extends Clock {
    private final Clock right = Clock.systemUTC();
    private final List<Duration> offsets;
    private final AtomicInteger jumps = new AtomicInteger();

    JumpingClock(List<Duration> offsets) {
        this.offsets = offsets.isEmpty() ? List.of(Duration.ZERO) : List.copyOf(offsets);
    }

    void jump() {
        jumps.incrementAndGet();
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(right.withZone(zone), offset());
    }

    @Override
    public Instant instant() {
        return right.instant().plus(offset());
    }

    private Duration offset() {
        return offsets.get(Math.floorMod(jumps.get(), offsets.size()));
    }
}
