package cn.haicang.devices.emulator;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The way of a machine's answers to the application, and what can befall them there. */
final class AnswerPath {
    private final Consumer<byte[]> say;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("late-answers").factory());
    private Duration late = Duration.ZERO;
    private int garbled;

    AnswerPath(Consumer<byte[]> say) {
        this.say = say;
    }

    synchronized void late(Duration by) {
        late = by;
    }

    synchronized void garble(int bytes) {
        garbled = bytes;
    }

    synchronized void answer(byte[] bytes) {
        byte[] sent = bytes.clone();
        for (int i = 0; i < sent.length && garbled > 0; i++, garbled--) {
            sent[i] ^= (byte) 0xA1;
        }
        if (late.isZero()) {
            say.accept(sent);
        } else {
            var _ = clock.schedule(() -> say.accept(sent), late.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    void close() {
        clock.shutdownNow();
    }
}
