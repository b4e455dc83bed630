package cn.haicang.devices.assembly;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.NoCard;
import cn.haicang.devices.card.CardReadResult.ReaderLost;
import cn.haicang.devices.card.CardReadResult.ReaderNotAuthorised;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.card.SamId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Several readers as one: all are armed, the first that sees a document answers, the others are called off before the
 * answer is given. A reader that is lost meanwhile is armed again; only if none is left does the round end so.
 */
final class AllReaders implements IdentityReader {
    private static final Duration AGAIN = Duration.ofMillis(300);
    /** Before its own end, so that what a reader knows then is what the caller hears. */
    private static final Duration TO_ANSWER = Duration.ofMillis(50);

    private final List<IdentityReader> readers;
    private final AtomicReference<@Nullable Round> current = new AtomicReference<>();

    AllReaders(List<IdentityReader> readers) {
        this.readers = List.copyOf(readers);
    }

    @Override
    public CardReadResult read(Deadline deadline) {
        var round = new Round(deadline);
        current.set(round);
        try {
            return round.run();
        } finally {
            current.compareAndSet(round, null);
        }
    }

    @Override
    public void cancel() {
        var round = current.get();
        if (round != null) {
            round.outcome.complete(new NoCard());
        }
    }

    /** The best of all: one reader that works is enough to read a card. */
    @Override
    public DeviceHealth health() {
        return readers.stream()
                .map(IdentityReader::health)
                .min(Comparator.comparingInt(AllReaders::rank))
                .orElseThrow();
    }

    /** Of the first reader that has one. */
    @Override
    public Optional<SamId> securityModule() {
        return readers.stream()
                .map(IdentityReader::securityModule)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static int rank(DeviceHealth health) {
        return switch (health) {
            case DeviceHealth.Busy _ -> 0;
            case DeviceHealth.Ready _ -> 1;
            case DeviceHealth.Attention _ -> 2;
            case DeviceHealth.Failed _ -> 3;
            case DeviceHealth.Absent _ -> 4;
        };
    }

    @Override
    public void close() {
        readers.forEach(IdentityReader::close);
    }

    private final class Round {
        private final Deadline deadline;
        private final Deadline forReaders;
        private final CompletableFuture<CardReadResult> outcome = new CompletableFuture<>();
        private final Map<IdentityReader, CardReadResult> out = new ConcurrentHashMap<>();
        private final CountDownLatch running = new CountDownLatch(readers.size());

        private Round(Deadline deadline) {
            this.deadline = deadline;
            this.forReaders = deadline.sooner(TO_ANSWER);
        }

        private CardReadResult run() {
            readers.forEach(reader -> Thread.ofVirtual().name("card-round").start(() -> arm(reader)));
            try {
                return outcome.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                outcome.complete(new NoCard());
            } catch (InterruptedException e) {
                outcome.complete(new NoCard());
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an outcome is only ever given", e);
            } finally {
                disarm();
            }
            return outcome.join();
        }

        private void arm(IdentityReader reader) {
            try {
                while (!outcome.isDone() && !forReaders.isPast()) {
                    if (reader.health().works()) {
                        out.remove(reader);
                    }
                    offer(reader, reader.read(forReaders));
                }
            } finally {
                running.countDown();
            }
        }

        private void offer(IdentityReader reader, CardReadResult result) {
            switch (result) {
                case NoCard() -> out.remove(reader);
                case ReaderLost _, ReaderNotAuthorised _ -> {
                    out.put(reader, result);
                    if (out.size() == readers.size()) {
                        outcome.complete(result);
                    }
                    LockSupport.parkNanos(AGAIN.toNanos());
                }
                case CardReadResult.Read _,
                        CardReadResult.RemovedTooEarly _,
                        CardReadResult.Unreadable _,
                        CardReadResult.NotAnIdentityDocument _,
                        CardReadResult.NeedsAuthentication _,
                        CardReadResult.InvalidContent _ -> {
                    if (!outcome.complete(result)) {
                        result.wipe();
                    }
                }
            }
        }

        // Called off again and again: a reader that was just being armed would not have heard it the first time.
        private void disarm() {
            boolean interrupted = Thread.interrupted();
            while (running.getCount() > 0) {
                readers.forEach(IdentityReader::cancel);
                interrupted |= pause();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean pause() {
            try {
                running.await(10, TimeUnit.MILLISECONDS);
                return false;
            } catch (InterruptedException e) {
                return true;
            }
        }
    }
}
