package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.query.CaseStage;
import cn.haicang.protocol.query.CaseStatus;
import cn.haicang.protocol.query.OwnCase;
import cn.haicang.protocol.submission.EnvelopeKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Cases as the wire sees them: opened by what comes in, told to who asks at a terminal. */
@Service
public class CaseRegister {
    private static final int MOST_TOLD = 50;

    private final CaseRepository rows;
    private final Entries entries;
    private final EntryRepository entryRows;
    private final CaseReader reader;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseRegister(
            CaseRepository rows,
            Entries entries,
            EntryRepository entryRows,
            CaseReader reader,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.entryRows = entryRows;
        this.reader = reader;
        this.events = events;
        this.clock = clock;
    }

    /** In the running transaction, together with whatever makes sure that it happens once. */
    public void open(NewCase opened) {
        rows.join(opened.head()).ifPresentOrElse(id -> join(id, opened), () -> add(opened));
    }

    /** An officer was quicker, because the receipt came without it. */
    private void join(CaseId id, NewCase came) {
        var attention = new ArrayList<String>(came.attention());
        attention.add("JOINED_A_CASE_BY_HAND");
        if (!rows.resident(id).equals(came.resident())) {
            attention.add("ANOTHER_RESIDENT");
        }
        rows.fill(id, came, attention);
        events.publishEvent(new AttentionOver(id));
        lookIntoAgain(id, came.head().terminal());
        events.publishEvent(new CaseChanged(id, CaseState.LOOKED_INTO));
        entries.cameTo(came.head().receiptNumber());
    }

    /** Two persons closed it when nothing had come. */
    private void lookIntoAgain(CaseId id, TerminalId by) {
        var now = Instant.ofEpochMilli(clock.millis());
        if (rows.move(id, CaseState.CLOSED, CaseState.LOOKED_INTO, now)) {
            rows.addStep(id, new CaseStep(CaseState.LOOKED_INTO, now, Actor.terminal(by), Optional.empty()));
        }
    }

    private void add(NewCase opened) {
        var state = opened.attention().isEmpty() ? CaseState.RECEIVED : CaseState.LOOKED_INTO;
        var now = Instant.ofEpochMilli(clock.millis());
        var head = opened.head();
        var id = new CaseId(head.id());
        rows.add(opened, state, now);
        rows.addStep(id, new CaseStep(state, now, Actor.terminal(head.terminal()), Optional.empty()));
        events.publishEvent(new CaseChanged(id, state));
        entries.cameTo(head.receiptNumber());
    }

    /** In the running transaction as well. Whatever it is, it is kept; what it can't do is left to a person. */
    public void enter(NewEntry entry) {
        entries.take(entry);
    }

    /**
     * Service and stage only; the number of an entry tells of the case that it is about. More than one if a terminal's disk
     * was restored and gave a number twice.
     */
    public List<CaseStatus> byReceipt(ReceiptNumber number) {
        var cases = rows.byReceipt(number).stream().map(this::toldByNumber);
        var ofEntries = entryRows.byReceipt(number).stream().map(this::toldByNumber);
        return Stream.concat(cases, ofEntries).toList();
    }

    /** Newest first, with what the officer wrote and what can be handed in. */
    public List<CaseStatus> ofResident(Sha256 resident) {
        return rows.byResident(resident, MOST_TOLD).stream()
                .map(stored -> status(stored, reader.message(stored), Optional.of(own(stored))))
                .toList();
    }

    private OwnCase own(StoredCase stored) {
        var open = stored.state().takes();
        if (open.contains(EnvelopeKind.RATING) && entryRows.rated(stored.id())) {
            open.remove(EnvelopeKind.RATING);
        }
        return new OwnCase(stored.service(), List.copyOf(open));
    }

    private CaseStatus toldByNumber(StoredCase stored) {
        return status(stored, Optional.empty(), Optional.empty());
    }

    private CaseStatus toldByNumber(StoredEntry entry) {
        return entry.caseId()
                .flatMap(id -> rows.find(CaseScope.EVERYTHING, id))
                .map(this::toldByNumber)
                .orElseGet(() -> new CaseStatus(
                        entry.receiptNumber(),
                        reader.row(entry).serviceName(),
                        entry.state() == EntryState.WAITING ? CaseStage.RECEIVED : CaseStage.LOOKED_INTO,
                        entry.receivedAt(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private CaseStatus status(StoredCase stored, Optional<String> message, Optional<OwnCase> own) {
        return new CaseStatus(
                stored.receiptNumber(),
                reader.row(stored).serviceName(),
                stored.state().stage(),
                stored.since(),
                message,
                own);
    }
}
