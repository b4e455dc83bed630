package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.query.CaseStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Cases as the wire sees them: opened by what comes in, told to who asks at a terminal. */
@Service
public class CaseRegister {
    private static final int MOST_TOLD = 50;

    private final CaseRepository rows;
    private final CaseReader reader;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseRegister(CaseRepository rows, CaseReader reader, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.events = events;
        this.clock = clock;
    }

    /** In the running transaction, together with whatever makes sure that it happens once. */
    public void open(NewCase opened) {
        var state = opened.attention().isEmpty() ? CaseState.RECEIVED : CaseState.LOOKED_INTO;
        var now = Instant.ofEpochMilli(clock.millis());
        var id = new CaseId(opened.head().id());
        rows.add(opened, state, now);
        rows.addStep(id, new CaseStep(state, now, Actor.terminal(opened.head().terminal())));
        events.publishEvent(new CaseChanged(id, state));
    }

    /** Service and stage only. More than one if a terminal's disk was restored and gave a number twice. */
    public List<CaseStatus> byReceipt(ReceiptNumber number) {
        return rows.byReceipt(number).stream()
                .map(stored -> status(stored, Optional.empty()))
                .toList();
    }

    /** Newest first, with what the officer wrote. */
    public List<CaseStatus> ofResident(Sha256 resident) {
        return rows.byResident(resident, MOST_TOLD).stream()
                .map(stored -> status(stored, reader.message(stored)))
                .toList();
    }

    private CaseStatus status(StoredCase stored, Optional<String> message) {
        return new CaseStatus(
                stored.receiptNumber(),
                reader.row(stored).serviceName(),
                stored.state().stage(),
                stored.since(),
                message);
    }
}
