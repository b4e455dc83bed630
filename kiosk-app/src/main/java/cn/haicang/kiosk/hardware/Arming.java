package cn.haicang.kiosk.hardware;

import cn.haicang.devices.Deadline;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One wait at a device after the other, on a thread of its own, and only while somebody has armed it. */
final class Arming<R> {
    private final Device<R> device;
    private final AtomicReference<Optional<Waiting>> present = new AtomicReference<>(Optional.empty());
    private final ExecutorService thread;

    /** What is waited at. */
    interface Device<R> {
        /** Until something has come, for the deadline at most. */
        R await(Deadline deadline);

        /** Ends {@link #await} early, if it waits. */
        void cancel();

        /** Nobody wants this any longer. */
        void forget(R result);
    }

    Arming(String name, Device<R> device) {
        this.device = device;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Whoever waited before is cancelled. */
    Armed arm(Duration limit, Consumer<R> outcome) {
        var waiting = new Waiting(outcome);
        present.getAndSet(Optional.of(waiting)).ifPresent(Waiting::cancel);
        thread.execute(() -> waiting.run(Deadline.in(limit)));
        return waiting;
    }

    void close() {
        present.get().ifPresent(Waiting::cancel);
        thread.shutdown();
    }

    private final class Waiting implements Armed {
        private final AtomicReference<Optional<Consumer<R>>> outcome;
        private final CountDownLatch done = new CountDownLatch(1);

        Waiting(Consumer<R> outcome) {
            this.outcome = new AtomicReference<>(Optional.of(outcome));
        }

        private void run(Deadline deadline) {
            try {
                if (outcome.get().isPresent()) {
                    tell(device.await(deadline));
                }
            } finally {
                done.countDown();
            }
        }

        private void tell(R result) {
            var listener = outcome.getAndSet(Optional.empty());
            if (listener.isPresent()) {
                listener.get().accept(result);
            } else {
                device.forget(result);
            }
        }

        @Override
        public void cancel() {
            if (outcome.getAndSet(Optional.empty()).isPresent()) {
                Thread.ofVirtual().name("arming-cancel").start(this::cancelUntilDone);
            }
        }

        // A device's cancel() ends only a wait that has begun, and this one may be just about to.
        private void cancelUntilDone() {
            try {
                do {
                    device.cancel();
                } while (!done.await(50, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
