package cn.haicang.devices.testing;

import cn.haicang.devices.DeviceHealth;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Takes devices away and gives them back, many times, and looks at what is left behind. */
public final class Cycles {
    /** Enough for everything that is made once and then kept. */
    private static final int FIRST = 5;

    private Cycles() {}

    /**
     * One device.
     *
     * @param touch uses it, so that a loss is noticed at once
     */
    public record Device(Runnable takeAway, Runnable giveBack, Runnable touch, Supplier<DeviceHealth> health) {
        private void cycle() {
            takeAway.run();
            Await.until("lost", () -> {
                touch.run();
                return !health.get().works();
            });
            giveBack.run();
            Await.until("found", () -> health.get().works());
        }

        private void cycles(int count) {
            Await.until("there at first", () -> health.get().works());
            for (int i = 0; i < count; i++) {
                cycle();
            }
        }
    }

    /** Each device on its own {@code count} times, all at once; afterwards no more is held than after the first few. */
    public static void run(int count, Device... devices) {
        all(FIRST, devices);
        var before = Holdings.now();
        all(count - FIRST, devices);
        before.awaitAgain();
    }

    private static void all(int count, Device... devices) {
        List<CompletableFuture<Void>> running = Arrays.stream(devices)
                .map(device -> CompletableFuture.runAsync(() -> device.cycles(count), Cycles::onThread))
                .toList();
        running.forEach(CompletableFuture::join);
    }

    private static void onThread(Runnable work) {
        Thread.ofPlatform().daemon().name("cycles").start(work);
    }
}
