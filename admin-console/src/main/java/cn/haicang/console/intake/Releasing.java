package cn.haicang.console.intake;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.foureyes.FourEyes;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
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
        var judged = judge.of(caller(matter)).apply(envelope);
        return release(judged, opened -> goOn(actor, matter, envelope, opened));
    }

    /**
     * The second person's word also lets in what a revoked installation has signed.
     *
     * @param word is given in the transaction in which the envelope goes on
     */
    ParkedOutcome confirmed(Actor actor, ParkedMatter matter, Envelope envelope, Supplier<FourEyes.Result> word) {
        var judged = judge.judgeReleased(caller(matter), envelope);
        return release(judged, opened -> {
            var given = word.get();
            return given == FourEyes.Result.DONE ? goOn(actor, matter, envelope, opened) : ParkedOutcome.of(given);
        });
    }

    private ParkedOutcome release(Judgement judged, Function<Judgement.Opened, ParkedOutcome> goOn) {
        return switch (judged) {
            case Judgement.Opened opened -> transaction.execute(_ -> goOn.apply(opened));
            case Judgement.NotProven(var reason, var _) -> new ParkedOutcome.StillNot(reason);
            case Judgement.Torn _ -> new ParkedOutcome.StillNot(EnvelopeVerdict.Reason.SEALED_HASH);
            case Judgement.NotOpened(var _, var reason) -> new ParkedOutcome.StillNot(reason);
        };
    }

    private ParkedOutcome goOn(Actor actor, ParkedMatter matter, Envelope envelope, Judgement.Opened opened) {
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
