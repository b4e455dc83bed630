package cn.haicang.kiosk.centre;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one piece of work again and again on a thread of its own: after the pause that each round asks for, or at once when
 * somebody wakes it. A round that throws is logged, and the next one comes after a pause.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final String name;
    private final Supplier<Duration> round;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private @Nullable Thread thread;

    /** @param round one round; returns the pause until the next */
    public Rounds(String name, Supplier<Duration> round) {
        this.name = name;
        this.round = round;
    }

    public void start() {
        lock.lock();
        try {
            if (thread == null) {
                thread = Thread.ofPlatform().name(name).daemon().start(this::run);
            }
        } finally {
            lock.unlock();
        }
    }

    public boolean running() {
        lock.lock();
        try {
            return thread != null;
        } finally {
            lock.unlock();
        }
    }

    /** The next round begins at once; during a round it means one more after it. */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                await(oneRound());
            }
        } catch (InterruptedException closed) {
            log.debug("{} ends", name);
        }
    }

    private Duration oneRound() {
        try {
            return round.get();
        } catch (RuntimeException e) {
            log.error("ROUND_FAILED {}", name, e);
            return AFTER_A_FAULT;
        }
    }

    private void await(Duration pause) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = pause.toNanos();
            while (!woken && left > 0) {
                left = changed.awaitNanos(left);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /** Interrupts the round and waits a little for it to end. */
    @Override
    public void close() {
        var running = taken();
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            if (!running.join(LAST_ROUND)) {
                log.warn("ROUND_STUCK {}", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Thread taken() {
        lock.lock();
        try {
            var running = thread;
            thread = null;
            return running;
        } finally {
            lock.unlock();
        }
    }
}
