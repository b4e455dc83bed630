package cn.haicang.devices.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.testing.Await;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DeviceLoopTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final BlockingQueue<ReasonCode> losses = new LinkedBlockingQueue<>();
    private final CountDownLatch freed = new CountDownLatch(1);

    private DeviceLoop loop(Duration patience, Supplier<Duration> turn) {
        return new DeviceLoop("test", patience, new DeviceLoop.Driver() {
            @Override
            public Duration turn() {
                return turn.get();
            }

            @Override
            public void lost(ReasonCode reason) {
                losses.add(reason);
            }

            @Override
            public void free() {
                freed.countDown();
            }
        });
    }

    @Test
    void a_device_that_was_lost_is_tried_again() {
        var turns = new AtomicInteger();
        try (var loop = loop(LONG, () -> {
            if (turns.incrementAndGet() == 1) {
                throw new DeviceLost(ReasonCode.NOT_CONNECTED);
            }
            return LONG;
        })) {
            loop.start();

            Await.until("second turn", () -> turns.get() == 2);
            assertThat(losses).containsExactly(ReasonCode.NOT_CONNECTED);
        }
    }

    @Test
    void whatever_a_library_throws_loses_the_device_and_not_its_thread() {
        var turns = new AtomicInteger();
        try (var loop = loop(LONG, () -> {
            if (turns.incrementAndGet() == 1) {
                throw new IllegalArgumentException("of a native library");
            }
            return LONG;
        })) {
            loop.start();

            Await.until("second turn", () -> turns.get() == 2);
            assertThat(losses).containsExactly(ReasonCode.PROTOCOL);
        }
    }

    @Test
    void a_wake_ends_the_rest() {
        var turns = new AtomicInteger();
        try (var loop = loop(LONG, () -> {
            turns.incrementAndGet();
            return LONG;
        })) {
            loop.start();
            Await.until("first turn", () -> turns.get() == 1);

            loop.wake();

            Await.until("second turn", () -> turns.get() == 2);
        }
    }

    @Test
    void a_call_that_does_not_come_back_is_reported_once_and_freed_by_closing() throws InterruptedException {
        try (var loop = loop(Duration.ofMillis(100), () -> {
            awaitFreed();
            return LONG;
        })) {
            loop.start();

            assertThat(losses.poll(10, TimeUnit.SECONDS)).isEqualTo(ReasonCode.STUCK);
            assertThat(losses.poll(1200, TimeUnit.MILLISECONDS)).isNull();
        }
        assertThat(freed.getCount()).isZero();
    }

    @Test
    void a_thread_that_never_comes_back_keeps_others_out_of_its_context_until_it_does() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = loop(LONG, () -> {
            begun.countDown();
            awaitQuietly(release);
            return LONG;
        });
        first.start();
        begun.await();
        first.close();
        long before = threads();

        var turns = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            try (var next = loop(LONG, () -> {
                turns.incrementAndGet();
                return LONG;
            })) {
                losses.clear();
                next.start();
                assertThat(losses.poll(10, TimeUnit.SECONDS)).isEqualTo(ReasonCode.STUCK);
            }
        }
        assertThat(turns).hasValue(0);
        assertThat(threads()).isEqualTo(before);

        try (var last = loop(LONG, () -> {
            turns.incrementAndGet();
            return LONG;
        })) {
            last.start();
            release.countDown();
            Await.until("the context is free", () -> turns.get() == 1);
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("device-test"))
                .count();
    }

    @Test
    void a_fault_that_nobody_foresaw_is_logged_once_and_without_its_message() {
        var turns = new AtomicInteger();
        var log = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (var loop = loop(LONG, () -> {
            turns.incrementAndGet();
            throw new IllegalStateException("350205 personal");
        })) {
            loop.start();
            Await.until("several turns", () -> turns.get() >= 4);
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("unforeseen")))
                .hasSize(1);
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("350205");
    }

    private void awaitFreed() {
        awaitQuietly(freed);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
