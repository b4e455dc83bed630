package cn.haicang.devices.testing;

import cn.haicang.devices.Deadline;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, for ten seconds at most. */
public final class Await {
    private Await() {}

    public static void until(String what, BooleanSupplier condition) {
        var deadline = Deadline.in(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            if (deadline.isPast()) {
                throw new AssertionError("never happened: " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
