package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.submission.EnvelopeKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what residents hand in about their cases to the case that it is about. Whatever comes is a row for good; it has
 * its effect once, or a code that says why it has none.
 */
@Component
class Entries {
    private static final String JOIN_EVERY = "PT1M";

    private final EntryRepository entries;
    private final CaseRepository cases;
    private final CaseMover mover;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Entries(
            EntryRepository entries,
            CaseRepository cases,
            CaseMover mover,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.cases = cases;
        this.mover = mover;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the running transaction. */
    void take(NewEntry entry) {
        var now = Instant.ofEpochMilli(clock.millis());
        if (entry.about().isEmpty()) {
            entries.add(hopeless(entry, EntryTrouble.CASE_NOT_NAMED, now));
            return;
        }
        var waiting = StoredEntry.of(entry, EntryState.WAITING, entry.attention(), now);
        var meant = cases.byReceipt(entry.about().get());
        if (meant.isEmpty() && !entry.expected()) {
            entries.add(hopeless(entry, EntryTrouble.CASE_UNKNOWN, now));
            return;
        }
        entries.add(waiting);
        if (!meant.isEmpty()) {
            join(waiting, meant);
        }
    }

    /** The case of this number is here, in the running transaction. */
    void cameTo(ReceiptNumber number) {
        entries.waitingFor(number).forEach(entry -> join(entry, cases.byReceipt(number)));
    }

    @Scheduled(fixedDelayString = JOIN_EVERY, initialDelayString = JOIN_EVERY)
    void joinWhatMissedItsCase() {
        entries.waitingInVain()
                .forEach(entry -> transaction.executeWithoutResult(
                        _ -> join(entry, entry.about().map(cases::byReceipt).orElse(List.of()))));
    }

    private static StoredEntry hopeless(NewEntry entry, EntryTrouble trouble, Instant at) {
        var codes = new ArrayList<>(entry.attention());
        codes.add(trouble.name());
        return StoredEntry.of(entry, EntryState.NEEDS_ATTENTION, codes, at);
    }

    private void join(StoredEntry entry, List<StoredCase> meant) {
        var own = meant.stream()
                .filter(it -> it.resident().equals(entry.resident()))
                .toList();
        if (own.size() == 1) {
            join(entry, own.getFirst().id());
        } else {
            var trouble = own.isEmpty() ? EntryTrouble.NOT_THE_APPLICANT : EntryTrouble.CASE_AMBIGUOUS;
            var codes = new ArrayList<>(entry.codes());
            codes.add(trouble.name());
            entries.move(entry.id(), EntryState.WAITING, EntryState.NEEDS_ATTENTION, String.join(",", codes));
        }
    }

    /** Counting the entry holds the row of the case: of two that come at once, the second sees what the first has done. */
    private void join(StoredEntry entry, CaseId id) {
        cases.countEntry(id);
        var found = cases.find(CaseScope.EVERYTHING, id).orElseThrow();
        var codes = new ArrayList<>(entry.codes());
        trouble(entry.kind(), found).map(Enum::name).ifPresent(codes::add);
        if (!entries.join(entry.id(), found, String.join(",", codes))) {
            throw new IllegalStateException("entry " + entry.id() + " does not wait (any more)");
        }
        events.publishEvent(new CaseChanged(id, found.state()));
        if (codes.isEmpty()) {
            effect(entry, found);
        }
    }

    private Optional<EntryTrouble> trouble(EnvelopeKind kind, StoredCase of) {
        var state = of.state();
        if (state.takes().contains(kind)) {
            return kind == EnvelopeKind.RATING && entries.rated(of.id())
                    ? Optional.of(EntryTrouble.RATED_ALREADY)
                    : Optional.empty();
        }
        if (kind == EnvelopeKind.RATING) {
            return Optional.of(EntryTrouble.NOT_DECIDED);
        }
        return Optional.of(state.closed() ? EntryTrouble.CASE_CLOSED : EntryTrouble.NOT_ASKED_FOR);
    }

    private void effect(StoredEntry entry, StoredCase of) {
        switch (entry.kind()) {
            case WITHDRAWAL -> move(entry, of, CaseState.WITHDRAWN);
            case SUPPLEMENT -> move(entry, of, cases.stateBeforeMoreWasWanted(of.id()));
            case APPLICATION, COMPLAINT, RATING -> {}
        }
    }

    private void move(StoredEntry entry, StoredCase of, CaseState next) {
        if (!mover.move(of, next, Actor.terminal(entry.terminal()), Optional.empty())) {
            throw new IllegalStateException("case " + of.id() + " can't go from " + of.state() + " to " + next);
        }
    }
}
