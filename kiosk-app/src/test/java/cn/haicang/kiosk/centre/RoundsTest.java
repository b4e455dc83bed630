package cn.haicang.kiosk.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void the_first_round_begins_at_once_and_waking_brings_the_next() throws Exception {
        var rounds = new LinkedBlockingQueue<Integer>();
        var count = new AtomicInteger();
        try (var running = new Rounds("test", () -> {
            rounds.add(count.incrementAndGet());
            return LONG;
        })) {
            running.start();
            assertThat(rounds.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
            running.wake();
            assertThat(rounds.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
        }
    }

    @Test
    void waking_during_a_round_means_one_more_after_it() throws Exception {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var rounds = new LinkedBlockingQueue<Integer>();
        try (var running = new Rounds("test", () -> {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            rounds.add(1);
            return LONG;
        })) {
            running.start();
            assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
            running.wake();
            go.countDown();
            assertThat(rounds.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(rounds.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @Test
    void a_round_that_fails_does_not_end_the_rounds() throws Exception {
        var rounds = new LinkedBlockingQueue<Integer>();
        try (var running = new Rounds("test", () -> {
            rounds.add(1);
            throw new IllegalStateException("a bad day");
        })) {
            running.start();
            assertThat(rounds.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
            running.wake();
            assertThat(rounds.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(running.running()).isTrue();
        }
    }
}
