package cn.haicang.kiosk.hardware;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.assembly.Devices;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.IdentityReader;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads one card at a time, on a thread of its own, and only while somebody has armed it. */
@Component
public class CardDesk {
    private final Optional<IdentityReader> reader;
    private final AtomicReference<Optional<Waiting>> present = new AtomicReference<>(Optional.empty());
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("card-desk").daemon().factory());

    CardDesk(Devices devices) {
        this.reader = devices.identityReader();
    }

    /** One arming of the reader. */
    @FunctionalInterface
    public interface Armed {
        /** From now on no card is touched, and nothing more is told. Returns at once; idempotent. */
        void cancel();
    }

    /**
     * Waits for a card; whoever waited before is cancelled.
     *
     * @param outcome told once, on the desk's thread, unless cancelled before; it owns the identity that it is given
     */
    public Armed arm(Duration limit, Consumer<CardReadResult> outcome) {
        var waiting = new Waiting(outcome);
        present.getAndSet(Optional.of(waiting)).ifPresent(Waiting::cancel);
        thread.execute(() -> waiting.run(Deadline.in(limit)));
        return waiting;
    }

    @PreDestroy
    void close() {
        present.get().ifPresent(Waiting::cancel);
        thread.shutdown();
    }

    private final class Waiting implements Armed {
        private final AtomicReference<Optional<Consumer<CardReadResult>>> outcome;
        private final CountDownLatch done = new CountDownLatch(1);

        Waiting(Consumer<CardReadResult> outcome) {
            this.outcome = new AtomicReference<>(Optional.of(outcome));
        }

        private void run(Deadline deadline) {
            try {
                if (outcome.get().isPresent()) {
                    tell(reader.map(it -> it.read(deadline))
                            .orElseGet(() -> new CardReadResult.ReaderLost(ReasonCode.NOT_CONNECTED)));
                }
            } finally {
                done.countDown();
            }
        }

        private void tell(CardReadResult result) {
            var listener = outcome.getAndSet(Optional.empty());
            if (listener.isPresent()) {
                listener.get().accept(result);
            } else {
                result.wipe();
            }
        }

        @Override
        public void cancel() {
            if (outcome.getAndSet(Optional.empty()).isPresent()) {
                Thread.ofVirtual().name("card-desk-cancel").start(this::cancelUntilDone);
            }
        }

        // A reader's cancel() ends only a read that already waits, and this one may be just about to.
        private void cancelUntilDone() {
            try {
                do {
                    reader.ifPresent(IdentityReader::cancel);
                } while (!done.await(50, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
