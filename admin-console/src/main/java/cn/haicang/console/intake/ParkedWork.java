package cn.haicang.console.intake;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.protocol.Sha256;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do with parked envelopes: look, explain, let go on, close. Closing takes two persons, and so does letting go on
 * what a revoked installation has signed. Every method keeps to the department that it is given; absent, it knows all.
 */
@Service
public class ParkedWork {
    private final ParkedWorkRepository rows;
    private final Releasing releasing;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ParkedWork(
            ParkedWorkRepository rows,
            Releasing releasing,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.releasing = releasing;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A matter, and what was found out about it. */
    public record Opened(ParkedMatter matter, List<ParkedMatter.Note> notes) {}

    /** Newest first. */
    public List<ParkedMatter> list(ParkedFilter filter) {
        return rows.list(filter);
    }

    /** Of the whole filter, whatever its offset and limit. */
    public long count(ParkedFilter filter) {
        return rows.count(filter);
    }

    /** One look; it is on the record, and committed, before anything is returned. */
    public Optional<Opened> open(Actor actor, Optional<String> department, Sha256 hash) {
        var found = transaction.execute(_ -> {
            var matter = rows.find(department, hash);
            matter.ifPresent(it -> audit.append(
                    actor,
                    AuditAction.PARKED_LOOKED_AT,
                    hash.value(),
                    it.reason().name()));
            return matter;
        });
        return found.map(matter -> new Opened(matter, rows.notes(hash)));
    }

    public ParkedOutcome note(Actor actor, Optional<String> department, Sha256 hash, String text) {
        Acknowledgement.requireReason(text);
        return on(department, hash, () -> {
            rows.note(hash, new ParkedMatter.Note(clock.instant(), actor, text));
            audit.append(actor, AuditAction.PARKED_EXPLAINED, hash.value(), text);
            return new ParkedOutcome.Done();
        });
    }

    /** After the centre's keys were mended. What can be opened now goes on. */
    public ParkedOutcome tryAgain(Actor actor, Optional<String> department, Sha256 hash) {
        var matter = rows.find(department, hash).filter(it -> it.state() == ParkedMatter.State.OPEN);
        if (matter.isEmpty()) {
            return new ParkedOutcome.NotNow();
        }
        return releasing.again(actor, matter.get(), rows.bytes(hash));
    }

    public ParkedOutcome propose(
            Actor actor, Optional<String> department, Sha256 hash, ParkedMatter.Act act, String reason) {
        Acknowledgement.requireReason(reason);
        return on(department, hash, () -> {
            if (!rows.propose(hash, act, new Acknowledgement(actor, reason, clock.instant()))) {
                return new ParkedOutcome.NotNow();
            }
            audit.append(actor, AuditAction.PARKED_END_PROPOSED, hash.value(), act + ": " + reason);
            return new ParkedOutcome.Done();
        });
    }

    /** By anybody else than who has proposed it. */
    public ParkedOutcome confirm(Actor actor, Optional<String> department, Sha256 hash) {
        var proposed = rows.find(department, hash).filter(it -> it.state() == ParkedMatter.State.PROPOSED);
        var proposal = proposed.flatMap(ParkedMatter::proposal);
        if (proposed.isEmpty() || proposal.isEmpty()) {
            return new ParkedOutcome.NotNow();
        }
        if (proposal.get().by().id().equals(actor.id())) {
            return new ParkedOutcome.SamePerson();
        }
        if (proposal.get().act() == ParkedMatter.Act.RELEASE) {
            return releasing.confirmed(actor, proposed.get(), rows.bytes(hash));
        }
        return on(department, hash, () -> {
            if (!rows.confirm(hash, actor, clock.instant())) {
                return new ParkedOutcome.NotNow();
            }
            audit.append(
                    actor,
                    AuditAction.PARKED_CLOSED,
                    hash.value(),
                    proposal.get().reason());
            return new ParkedOutcome.Done();
        });
    }

    /** It stands open again. */
    public ParkedOutcome takeBack(Actor actor, Optional<String> department, Sha256 hash, String reason) {
        Acknowledgement.requireReason(reason);
        return on(department, hash, () -> {
            if (!rows.takeBack(hash)) {
                return new ParkedOutcome.NotNow();
            }
            audit.append(actor, AuditAction.PARKED_END_NOT_CONFIRMED, hash.value(), reason);
            return new ParkedOutcome.Done();
        });
    }

    private ParkedOutcome on(Optional<String> department, Sha256 hash, Supplier<ParkedOutcome> act) {
        return transaction.execute(
                _ -> rows.find(department, hash).isPresent() ? act.get() : new ParkedOutcome.NotNow());
    }
}
