package cn.haicang.console.intake;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.foureyes.FourEyes;
import cn.haicang.console.foureyes.Matter;
import cn.haicang.console.foureyes.Proposal;
import cn.haicang.console.foureyes.Worked;
import cn.haicang.protocol.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    private final FourEyes fourEyes;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ParkedWork(
            ParkedWorkRepository rows,
            Releasing releasing,
            FourEyes fourEyes,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.releasing = releasing;
        this.fourEyes = fourEyes;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A matter, and what people have made of it. */
    public record Opened(ParkedMatter matter, Worked worked) {}

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
        return found.map(matter -> new Opened(matter, fourEyes.worked(matter(hash))));
    }

    public ParkedOutcome note(Actor actor, Optional<String> department, Sha256 hash, String text) {
        return on(department, hash, _ -> fourEyes.note(matter(hash), actor, text));
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
            Actor actor, Optional<String> department, Sha256 hash, Proposal.Act act, String reason) {
        return on(
                department,
                hash,
                found -> found.state() == ParkedMatter.State.OPEN
                        ? fourEyes.propose(matter(hash), act, actor, reason)
                        : FourEyes.Result.NOT_NOW);
    }

    /** By anybody else than who has proposed it. */
    public ParkedOutcome confirm(Actor actor, Optional<String> department, Sha256 hash) {
        var proposed = rows.find(department, hash).filter(it -> it.state() == ParkedMatter.State.PROPOSED);
        var proposal = fourEyes.proposal(matter(hash));
        if (proposed.isEmpty() || proposal.isEmpty()) {
            return new ParkedOutcome.NotNow();
        }
        boolean another = !proposal.get().by().id().equals(actor.id());
        if (another && proposal.get().act() == Proposal.Act.RELEASE) {
            return releasing.confirmed(
                    actor, proposed.get(), rows.bytes(hash), () -> fourEyes.confirm(matter(hash), actor));
        }
        return on(department, hash, _ -> fourEyes.confirm(matter(hash), actor));
    }

    /** It stands open again. */
    public ParkedOutcome takeBack(Actor actor, Optional<String> department, Sha256 hash, String reason) {
        return on(department, hash, _ -> fourEyes.takeBack(matter(hash), actor, reason));
    }

    private ParkedOutcome on(Optional<String> department, Sha256 hash, Function<ParkedMatter, FourEyes.Result> act) {
        return transaction.execute(
                _ -> ParkedOutcome.of(rows.find(department, hash).map(act).orElse(FourEyes.Result.NOT_NOW)));
    }

    private static Matter matter(Sha256 hash) {
        return new Matter(Matter.Kind.PARKED, hash.value());
    }
}
