package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.protocol.EnvelopeId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class OfficersCasework implements Casework {
    private static final int MAX_PURPOSE = 200;

    private final CaseRepository rows;
    private final EntryRepository entries;
    private final CaseReader reader;
    private final CaseMover mover;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    OfficersCasework(
            CaseRepository rows,
            EntryRepository entries,
            CaseReader reader,
            CaseMover mover,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.entries = entries;
        this.reader = reader;
        this.mover = mover;
        this.audit = audit;
        this.transaction = transaction;
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
            stored.ifPresent(_ -> {
                audit.append(actor, AuditAction.CASE_LOOKED_AT, id.toString(), purpose);
                rows.noNewEntries(id);
            });
            return stored;
        });
        // Only now, with the look on the record, is anything opened.
        return found.map(stored -> reader.open(stored, rows.steps(id), entries.ofCase(id)));
    }

    @Override
    public CaseOutcome accept(Actor actor, CaseScope scope, CaseId id) {
        return move(scope, id, new Act(actor, CaseState.ACCEPTED, Optional.empty(), AuditAction.CASE_ACCEPTED, ""));
    }

    @Override
    public CaseOutcome decide(Actor actor, CaseScope scope, CaseId id, Decision decision, String message) {
        requireText(message, MAX_MESSAGE);
        var said = Optional.of(reader.seal(message));
        return move(scope, id, new Act(actor, decision.state(), said, AuditAction.CASE_DECIDED, decision.name()));
    }

    @Override
    public CaseOutcome askForMore(Actor actor, CaseScope scope, CaseId id, String message) {
        requireText(message, MAX_MESSAGE);
        var said = Optional.of(reader.seal(message));
        return move(scope, id, new Act(actor, CaseState.MORE_WANTED, said, AuditAction.CASE_MORE_WANTED, ""));
    }

    /** @param said to the applicant, sealed */
    private record Act(Actor actor, CaseState next, Optional<String> said, AuditAction action, String detail) {}

    private CaseOutcome move(CaseScope scope, CaseId id, Act act) {
        return transaction.execute(_ -> {
            var found = rows.find(scope, id);
            if (found.isEmpty()) {
                return new CaseOutcome.NotThere();
            }
            boolean moved = mover.move(found.get(), act.next(), act.actor(), act.said());
            var now = rows.find(scope, id).orElseThrow();
            if (!moved) {
                return new CaseOutcome.NotFrom(now.state());
            }
            audit.append(act.actor(), act.action(), id.toString(), act.detail());
            return new CaseOutcome.Done(reader.row(now));
        });
    }

    @Override
    public List<EntryRow> entriesToDo(CaseScope scope, int limit) {
        return entries.toDo(scope, limit).stream().map(reader::row).toList();
    }

    @Override
    public Optional<OpenedEntry> openEntry(Actor actor, CaseScope scope, EnvelopeId id, String purpose) {
        requireText(purpose, MAX_PURPOSE);
        var found = transaction.execute(_ -> {
            var stored = entries.find(scope, id);
            stored.ifPresent(_ -> audit.append(actor, AuditAction.CASE_LOOKED_AT, "entry " + id, purpose));
            return stored;
        });
        return found.map(reader::open);
    }

    @Override
    public boolean settle(Actor actor, CaseScope scope, EnvelopeId id, String words) {
        requireText(words, MAX_PURPOSE);
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var settled = entries.find(scope, id)
                    .filter(found ->
                            entries.move(id, EntryState.NEEDS_ATTENTION, EntryState.SETTLED, found.attention()))
                    .isPresent();
            if (settled) {
                audit.append(actor, AuditAction.ENTRY_SETTLED, "entry " + id, words);
            }
            return settled;
        }));
    }

    private static void requireText(String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("a text of 1 to " + longest + " printable characters is wanted");
        }
    }
}
