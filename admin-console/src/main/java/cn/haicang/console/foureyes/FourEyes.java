package cn.haicang.console.foureyes;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditLog;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Notes on a matter, and its end by two persons. Every change runs in the caller's transaction, which has made sure that the
 * matter is there and stands where this is possible; each is on the record.
 */
@Service
public class FourEyes {
    private final FourEyesRepository rows;
    private final AuditLog audit;
    private final Clock clock;

    FourEyes(FourEyesRepository rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of an act. */
    public enum Result {
        DONE,
        /** Whoever proposes does not confirm. */
        SAME_PERSON,
        /** The matter does not stand where this is possible; perhaps somebody was quicker. */
        NOT_NOW;

        private static Result of(boolean done) {
            return done ? DONE : NOT_NOW;
        }
    }

    public Worked worked(Matter matter) {
        return new Worked(rows.proposal(matter), rows.notes(matter));
    }

    public Optional<Proposal> proposal(Matter matter) {
        return rows.proposal(matter);
    }

    public Result note(Matter matter, Actor by, String text) {
        Acknowledgement.requireReason(text);
        rows.note(matter, new Note(clock.instant(), by, text));
        audit.append(by, matter.kind().explained(), matter.key(), text);
        return Result.DONE;
    }

    public Result propose(Matter matter, Proposal.Act act, Actor by, String reason) {
        Acknowledgement.requireReason(reason);
        boolean first = rows.propose(matter, act, new Acknowledgement(by, reason, clock.instant()));
        if (first) {
            audit.append(by, matter.kind().proposed(), matter.key(), act + ": " + reason);
        }
        return Result.of(first);
    }

    /** By anybody else than who has proposed it. What a release does, its caller does and puts on the record. */
    public Result confirm(Matter matter, Actor by) {
        var proposal = rows.proposal(matter).filter(Proposal::open);
        if (proposal.filter(it -> it.by().id().equals(by.id())).isPresent()) {
            return Result.SAME_PERSON;
        }
        if (proposal.isEmpty() || !rows.confirm(matter, by, clock.instant())) {
            return Result.NOT_NOW;
        }
        if (proposal.get().act() == Proposal.Act.CLOSE) {
            audit.append(
                    by, matter.kind().closed(), matter.key(), proposal.get().reason());
        }
        return Result.DONE;
    }

    /** It stands open again. */
    public Result takeBack(Matter matter, Actor by, String reason) {
        Acknowledgement.requireReason(reason);
        boolean there = rows.takeBack(matter);
        if (there) {
            audit.append(by, matter.kind().notConfirmed(), matter.key(), reason);
        }
        return Result.of(there);
    }

    /** The matter is another one now; what was proposed, or has ended it, was not about this. */
    public void forget(Matter matter) {
        rows.forget(matter);
    }
}
