package cn.haicang.proving.workbench;

import java.time.Duration;

/** Counts what happens on the bench, so that whoever draws it can wait for the next thing. */
final class Changes {
    private long count;

    synchronized void happened() {
        count++;
        notifyAll();
    }

    /** Returns as soon as more has happened than {@code seen}, after {@code most} at the latest. */
    synchronized long after(long seen, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (long left = most.toMillis(); count == seen && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return count;
    }
}
