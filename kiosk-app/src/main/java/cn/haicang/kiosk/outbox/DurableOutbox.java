package cn.haicang.kiosk.outbox;

import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.store.DatabaseMended;
import cn.haicang.kiosk.store.StoreFault;
import cn.haicang.kiosk.store.StoreHealth;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.SealedAttachment;
import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox in SQLite. */
@Component
class DurableOutbox implements Outbox {
    /** How long the row of a delivered submission stays, without its payload. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** How long nothing is appended until the mark says where the chain ends. */
    private static final Executor WHEN_QUIET = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

    private static final Logger log = LoggerFactory.getLogger(DurableOutbox.class);

    private final OutboxRepository repository;
    private final TransactionTemplate transaction;
    private final Announcer announcer;
    private final InstantSource time;
    private final SequenceMark mark;
    private final StoreHealth health;
    private final SecureRandom random = new SecureRandom();
    private Optional<Tail> tail = Optional.empty();
    private Optional<Chain> growing = Optional.empty();

    DurableOutbox(
            OutboxRepository repository,
            TransactionTemplate transaction,
            Announcer announcer,
            @Qualifier("knownTime") InstantSource time,
            SequenceMark mark,
            StoreHealth health) {
        this.repository = repository;
        this.transaction = transaction;
        this.announcer = announcer;
        this.time = time;
        this.mark = mark;
        this.health = health;
    }

    /** The end of the chain that was appended to last; saves a look at each append, and is looked up after any failure. */
    private record Tail(Chain chain, OutboxRepository.ChainEnd end) {}

    private record Appended(ReceiptNumber number, boolean now, Optional<Tail> tail) {}

    /** What shall be appended to a chain. */
    private record Item(
            EnvelopeId id, Chain chain, List<SealedAttachment> attachments, Function<Place, Envelope> sealedAt) {}

    @Override
    public Committed append(
            EnvelopeId id, Chain chain, List<SealedAttachment> attachments, Function<Place, Envelope> sealedAt) {
        var appended = appendDurably(new Item(id, chain, List.copyOf(attachments), sealedAt));
        var committed = new Committed(appended.number(), id);
        if (appended.now()) {
            announcer.announce(new SubmissionQueued(committed));
        }
        return committed;
    }

    private synchronized Appended appendDurably(Item item) {
        var known = tail;
        tail = Optional.empty();
        var appended = durably(() -> append(item, known));
        tail = appended.tail();
        return appended;
    }

    private Appended append(Item item, Optional<Tail> known) {
        var chain = item.chain();
        var end = known.filter(t -> t.chain().equals(chain)).map(Tail::end).or(() -> knownEnd(chain));
        grow(chain, end);
        var sequence = end.map(e -> e.sequence().next()).orElse(Sequence.FIRST);
        var number = ReceiptNumber.of(chain.installation(), sequence, random.nextInt(1000));
        var previous = end.map(OutboxRepository.ChainEnd::head);
        var place = new Place(item.id(), chain.installation(), sequence, number, previous);
        var envelope = item.sealedAt().apply(place);
        if (!insert(item, place, envelope)) {
            return new Appended(repository.numberOf(item.id()).orElseThrow(), false, known);
        }
        var newEnd = new OutboxRepository.ChainEnd(sequence, Sha256.ofAscii(envelope.head()));
        return new Appended(number, true, Optional.of(new Tail(chain, newEnd)));
    }

    /** Alone, an envelope is one statement, which SQLite commits by itself: a transaction around it would add three. */
    private boolean insert(Item item, Place place, Envelope envelope) {
        if (item.attachments().isEmpty()) {
            return repository.insert(item.chain(), place, envelope, time.instant());
        }
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean now = repository.insert(item.chain(), place, envelope, time.instant());
            if (now) {
                item.attachments().forEach(attachment -> repository.attach(item.id(), attachment));
            }
            return now;
        }));
    }

    private Optional<OutboxRepository.ChainEnd> knownEnd(Chain chain) {
        if (repository.ended(chain)) {
            throw new OutboxUnavailable(Closure.FORKED);
        }
        var end = repository.end(chain);
        if (!mark.fits(chain, end, repository.lastMending())) {
            throw new OutboxUnavailable(Closure.SEQUENCE_UNKNOWN);
        }
        return end;
    }

    private void grow(Chain chain, Optional<OutboxRepository.ChainEnd> end) {
        if (!growing.equals(Optional.of(chain))) {
            mark.opens(chain, end, repository.lastMending());
            growing = Optional.of(chain);
            WHEN_QUIET.execute(this::rest);
        }
    }

    /** A mark that stays open costs nothing as long as the database is whole. */
    @PreDestroy
    synchronized void rest() {
        try {
            if (growing.isPresent() && tail.isPresent()) {
                mark.ends(tail.get().chain(), tail.get().end(), repository.lastMending());
            }
        } catch (UncheckedIOException | DataAccessException e) {
            log.warn("SEQUENCE_MARK_LEFT_OPEN", e);
        }
        growing = Optional.empty();
    }

    @EventListener({DatabaseMended.class, ChainEnded.class})
    synchronized void lookAnew() {
        tail = Optional.empty();
        growing = Optional.empty();
    }

    @Override
    public Optional<Closure> closed(Chain chain) {
        return health.fault().map(Closure::of).or(() -> unknownEnd(chain));
    }

    private synchronized Optional<Closure> unknownEnd(Chain chain) {
        try {
            if (tail.filter(t -> t.chain().equals(chain)).isEmpty()) {
                durably(() -> knownEnd(chain));
            }
            return Optional.empty();
        } catch (OutboxUnavailable e) {
            return Optional.of(e.why());
        }
    }

    /** Inside somebody else's transaction the commit would not be ours, and a number would be promised too early. */
    private <T> T durably(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the outbox commits by itself");
        }
        try {
            return work.get();
        } catch (DataAccessException | TransactionException e) {
            throw new OutboxUnavailable(Closure.of(StoreFault.of(e)), e);
        } catch (UncheckedIOException e) {
            throw new OutboxUnavailable(health.fault().map(Closure::of).orElse(Closure.STORE_BROKEN), e);
        }
    }

    @Override
    public List<OutboxEntry> next(int most) {
        var waiting = repository.waiting(most);
        return waiting.stream()
                .filter(queued -> queued.chain().equals(waiting.getFirst().chain()))
                .sorted(Comparator.comparingLong(OutboxRepository.Queued::sequence))
                .map(OutboxRepository.Queued::entry)
                .toList();
    }

    @Override
    public Optional<SealedAttachment> attachment(OutboxEntry entry, Sha256 hash) {
        return repository.attachment(entry.id(), hash);
    }

    @Override
    public void acknowledge(List<OutboxEntry> entries) {
        var now = time.instant();
        transaction.executeWithoutResult(_ -> {
            for (var entry : entries) {
                repository.settle(entry.id(), now);
                repository.detach(entry.id());
            }
            repository.forgetSettledBefore(now.minus(KEPT));
        });
        entries.forEach(entry -> announcer.announce(new EnvelopeDelivered(entry.number())));
    }

    @Override
    public void defer(OutboxEntry entry) {
        repository.defer(entry.id());
    }

    @Override
    public void park(OutboxEntry entry, String reason) {
        repository.park(entry.id(), reason, time.instant());
    }

    @Override
    public OutboxDepth depth() {
        return repository.depth(time.instant());
    }

    @Override
    public Optional<DeliveryState> stateOf(ReceiptNumber number) {
        return repository.stateOf(number);
    }
}
