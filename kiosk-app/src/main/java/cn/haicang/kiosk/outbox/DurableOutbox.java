package cn.haicang.kiosk.outbox;

import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.store.StoreFault;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Envelope;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox in SQLite. */
@Component
class DurableOutbox implements Outbox {
    /** How long the row of a delivered submission stays, without its payload. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final OutboxRepository repository;
    private final TransactionTemplate transaction;
    private final Announcer announcer;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private Optional<Tail> tail = Optional.empty();

    DurableOutbox(OutboxRepository repository, TransactionTemplate transaction, Announcer announcer, Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** The end of the chain that was appended to last; saves a look at each append, and is looked up after any failure. */
    private record Tail(Chain chain, OutboxRepository.ChainEnd end) {}

    private record Appended(ReceiptNumber number, boolean now, Optional<Tail> tail) {}

    @Override
    public Committed append(EnvelopeId id, Chain chain, Function<Place, Envelope> sealedAt) {
        var appended = appendDurably(id, chain, sealedAt);
        var committed = new Committed(appended.number(), id);
        if (appended.now()) {
            announcer.announce(new SubmissionQueued(committed));
        }
        return committed;
    }

    private synchronized Appended appendDurably(EnvelopeId id, Chain chain, Function<Place, Envelope> sealedAt) {
        var known = tail;
        tail = Optional.empty();
        var appended = durably(() -> append(id, chain, known, sealedAt));
        tail = appended.tail();
        return appended;
    }

    private Appended append(EnvelopeId id, Chain chain, Optional<Tail> known, Function<Place, Envelope> sealedAt) {
        var end = known.filter(t -> t.chain().equals(chain)).map(Tail::end).or(() -> repository.end(chain));
        var sequence = end.map(e -> e.sequence().next()).orElse(Sequence.FIRST);
        var number = ReceiptNumber.of(chain.installation(), sequence, random.nextInt(1000));
        var previous = end.map(OutboxRepository.ChainEnd::head);
        var place = new Place(id, chain.installation(), sequence, number, previous);
        var envelope = sealedAt.apply(place);
        if (!repository.insert(chain, place, envelope, clock.instant())) {
            return new Appended(repository.numberOf(id).orElseThrow(), false, known);
        }
        var newEnd = new OutboxRepository.ChainEnd(sequence, Sha256.ofAscii(envelope.head()));
        return new Appended(number, true, Optional.of(new Tail(chain, newEnd)));
    }

    /**
     * The insert is the one statement that writes, so SQLite commits it by itself: a transaction around it would add three
     * statements and no safety. Inside somebody else's the commit would not be ours, and a number would be promised too
     * early.
     */
    private <T> T durably(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the outbox commits by itself");
        }
        try {
            return work.get();
        } catch (DataAccessException e) {
            throw new OutboxUnavailable(StoreFault.of(e), e);
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
    public void acknowledge(OutboxEntry entry) {
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            repository.settle(entry.id(), now);
            repository.forgetSettledBefore(now.minus(KEPT));
        });
        announcer.announce(new EnvelopeDelivered(entry.number()));
    }

    @Override
    public void defer(OutboxEntry entry) {
        repository.defer(entry.id());
    }

    @Override
    public void park(OutboxEntry entry, String reason) {
        repository.park(entry.id(), reason, clock.instant());
    }

    @Override
    public OutboxDepth depth() {
        return repository.depth(clock.instant());
    }

    @Override
    public Optional<DeliveryState> stateOf(ReceiptNumber number) {
        return repository.stateOf(number);
    }
}
