package cn.haicang.devices.runtime;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that touches a device (or a native context). It takes turn after turn; when the device is lost it says
 * so, rests and goes on, so that a device which comes back is found without a restart: very soon after the loss, since
 * most losses are a cable that somebody pushes back, then ever more seldom. A turn that outlasts all patience is reported
 * from outside, since native calls can't be interrupted; a thread that never comes back is given up at the end, and no
 * other enters the same native context while it is in there: however often devices are opened and closed, at most one
 * thread per context is stuck.
 */
public final class DeviceLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DeviceLoop.class);
    private static final Duration FIRST_REST_AFTER_LOSS = Duration.ofMillis(10);
    private static final Duration LONGEST_REST_AFTER_LOSS = Duration.ofMillis(500);
    private static final Duration WATCH_EVERY = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final long RESTING = Long.MIN_VALUE;
    private static final Map<String, Thread> GIVEN_UP = new ConcurrentHashMap<>();

    /** What a driver gives to its loop. */
    public interface Driver {
        /**
         * One piece of work, bounded in time; opens the device if need be.
         *
         * @return how long to rest until the next turn, unless woken
         * @throws DeviceLost once, for everything that went wrong with the line
         */
        Duration turn();

        /** The line is of no use any more: forget it, tell whoever waits. On the loop's thread, or beside it when that is stuck. */
        void lost(ReasonCode reason);

        /** Frees a blocked call by closing what it waits for. From any thread, idempotent. */
        void free();
    }

    private final Driver driver;
    private final String name;
    private final Duration patience;
    private final Semaphore wakes = new Semaphore(0);
    private final AtomicLong turnBegan = new AtomicLong(RESTING);
    private final Thread thread;
    private volatile boolean closed;
    private Duration restAfterLoss = FIRST_REST_AFTER_LOSS;
    private @Nullable String unforeseen;

    /**
     * @param name of the native context: no two open loops have the same
     * @param patience how long a turn may take before its thread is reported as stuck
     */
    public DeviceLoop(String name, Duration patience, Driver driver) {
        this.name = name;
        this.patience = patience;
        this.driver = driver;
        this.thread = Thread.ofPlatform().name("device-" + name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
        Thread.ofVirtual().name("watch-" + name).start(this::watch);
    }

    /** Ends the rest between two turns. */
    public void wake() {
        wakes.release();
    }

    private void run() {
        while (!closed && isHeldByAnother()) {
            driver.lost(ReasonCode.STUCK);
            rest(LONGEST_REST_AFTER_LOSS);
        }
        while (!closed) {
            turnBegan.set(System.nanoTime());
            var rest = turn();
            turnBegan.set(RESTING);
            rest(rest);
        }
        driver.lost(ReasonCode.NOT_CONNECTED);
    }

    private boolean isHeldByAnother() {
        var holder = GIVEN_UP.get(name);
        return holder != null && (holder.isAlive() || !GIVEN_UP.remove(name, holder));
    }

    // The last line of defence of a device's thread: whatever a native library throws, the device is lost, not the
    // thread.
    private Duration turn() {
        try {
            var rest = driver.turn();
            restAfterLoss = FIRST_REST_AFTER_LOSS;
            unforeseen = null;
            return rest;
        } catch (DeviceLost e) {
            log.debug("{} lost: {}", name, e.reason());
            driver.lost(e.reason());
        } catch (RuntimeException e) {
            say(e);
            driver.lost(ReasonCode.PROTOCOL);
        }
        return nextRestAfterLoss();
    }

    /** Once until all is well again, and never the message: it could carry what was read. */
    private void say(RuntimeException e) {
        var kind = e.getClass().getName();
        if (!kind.equals(unforeseen)) {
            log.error("{} failed in an unforeseen way: {} at {}", name, kind, e.getStackTrace()[0]);
            unforeseen = kind;
        }
    }

    private Duration nextRestAfterLoss() {
        var rest = restAfterLoss;
        var doubled = rest.multipliedBy(2);
        restAfterLoss = doubled.compareTo(LONGEST_REST_AFTER_LOSS) < 0 ? doubled : LONGEST_REST_AFTER_LOSS;
        return rest;
    }

    private void rest(Duration rest) {
        try {
            if (!closed && wakes.tryAcquire(rest.toNanos(), TimeUnit.NANOSECONDS)) {
                wakes.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void watch() {
        long reported = RESTING;
        while (!closed) {
            LockSupport.parkNanos(WATCH_EVERY.toNanos());
            long began = turnBegan.get();
            if (began != RESTING && began != reported && System.nanoTime() - began > patience.toNanos()) {
                reported = began;
                log.error("{} is stuck: a call has not come back for {}", name, patience);
                driver.lost(ReasonCode.STUCK);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
        driver.free();
        try {
            if (thread != Thread.currentThread() && !thread.join(FAREWELL)) {
                log.warn("{} did not end; its thread is given up", name);
                GIVEN_UP.put(name, thread);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
