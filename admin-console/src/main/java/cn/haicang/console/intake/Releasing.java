package cn.haicang.console.intake;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets parked envelopes go on: judged anew, taken in like any other, in one transaction with the end of their parking. */
@Component
class Releasing {
    private final Judge judge;
    private final Admission admission;
    private final ParkedWorkRepository rows;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Releasing(
            Judge judge,
            Admission admission,
            ParkedWorkRepository rows,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.judge = judge;
        this.admission = admission;
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One person is enough for what only the centre's own trouble kept out. */
    ParkedOutcome again(Actor actor, ParkedMatter matter, Envelope envelope) {
        return release(actor, matter, envelope, judge.judge(caller(matter), envelope));
    }

    /** The second person's word also lets in what a revoked installation has signed. */
    ParkedOutcome confirmed(Actor actor, ParkedMatter matter, Envelope envelope) {
        return release(actor, matter, envelope, judge.judgeReleased(caller(matter), envelope));
    }

    private ParkedOutcome release(Actor actor, ParkedMatter matter, Envelope envelope, Judgement judged) {
        return switch (judged) {
            case Judgement.Opened opened -> transaction.execute(_ -> goOn(actor, matter, envelope, opened));
            case Judgement.NotProven(var reason, var _) -> new ParkedOutcome.StillNot(reason);
            case Judgement.Torn _ -> new ParkedOutcome.StillNot(EnvelopeVerdict.Reason.SEALED_HASH);
            case Judgement.NotOpened(var _, var reason) -> new ParkedOutcome.StillNot(reason);
        };
    }

    private ParkedOutcome goOn(Actor actor, ParkedMatter matter, Envelope envelope, Judgement.Opened opened) {
        boolean proposed = matter.state() == ParkedMatter.State.PROPOSED;
        if (proposed && !rows.confirm(matter.hash(), actor, clock.instant())) {
            return new ParkedOutcome.NotNow();
        }
        if (!rows.release(matter.hash(), clock.instant())) {
            return new ParkedOutcome.NotNow();
        }
        admission.release(caller(matter), envelope, opened);
        audit.append(
                actor,
                AuditAction.PARKED_RELEASED,
                matter.hash().value(),
                opened.head().id().toString());
        return new ParkedOutcome.Done();
    }

    private static Caller caller(ParkedMatter matter) {
        return new Caller(matter.terminal(), matter.installation());
    }
}
