package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class OfficersCasework implements Casework {
    private static final int MAX_PURPOSE = 200;

    private final CaseRepository rows;
    private final CaseReader reader;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfficersCasework(
            CaseRepository rows,
            CaseReader reader,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<CaseRow> list(CaseFilter filter) {
        return rows.list(filter).stream().map(reader::row).toList();
    }

    @Override
    public long count(CaseFilter filter) {
        return rows.count(filter);
    }

    @Override
    public Optional<CaseRow> find(CaseScope scope, CaseId id) {
        return rows.find(scope, id).map(reader::row);
    }

    @Override
    public Optional<OpenedCase> open(Actor actor, CaseScope scope, CaseId id, String purpose) {
        requireText(purpose, MAX_PURPOSE);
        var found = transaction.execute(_ -> {
            var stored = rows.find(scope, id);
            stored.ifPresent(_ -> audit.append(actor, AuditAction.CASE_LOOKED_AT, id.toString(), purpose));
            return stored;
        });
        // Only now, with the look on the record, is anything opened.
        return found.map(stored -> reader.open(stored, rows.steps(id)));
    }

    @Override
    public CaseOutcome accept(Actor actor, CaseScope scope, CaseId id) {
        return transaction.execute(_ -> {
            var outcome = move(actor, scope, id, CaseState.ACCEPTED);
            if (outcome instanceof CaseOutcome.Done) {
                audit.append(actor, AuditAction.CASE_ACCEPTED, id.toString(), "");
            }
            return outcome;
        });
    }

    @Override
    public CaseOutcome decide(Actor actor, CaseScope scope, CaseId id, Decision decision, String message) {
        requireText(message, MAX_MESSAGE);
        return transaction.execute(_ -> {
            var outcome = move(actor, scope, id, decision.state());
            if (outcome instanceof CaseOutcome.Done) {
                rows.write(id, reader.seal(message));
                audit.append(actor, AuditAction.CASE_DECIDED, id.toString(), decision.name());
            }
            return outcome;
        });
    }

    private CaseOutcome move(Actor actor, CaseScope scope, CaseId id, CaseState next) {
        var found = rows.find(scope, id);
        if (found.isEmpty()) {
            return new CaseOutcome.NotThere();
        }
        var state = found.get().state();
        var now = Instant.ofEpochMilli(clock.millis());
        if (!state.may(next) || !rows.move(id, state, next, now)) {
            return new CaseOutcome.NotFrom(
                    rows.find(scope, id).map(StoredCase::state).orElse(state));
        }
        rows.addStep(id, new CaseStep(next, now, actor));
        events.publishEvent(new CaseChanged(id, next));
        return rows.find(scope, id)
                .<CaseOutcome>map(moved -> new CaseOutcome.Done(reader.row(moved)))
                .orElseGet(CaseOutcome.NotThere::new);
    }

    private static void requireText(String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("a text of 1 to " + longest + " printable characters is wanted");
        }
    }
}
