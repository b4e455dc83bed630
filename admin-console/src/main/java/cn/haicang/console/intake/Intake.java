package cn.haicang.console.intake;

import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.BatchAnswer;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes submissions in, each exactly once. A verdict is given after its commit only, so that a terminal may forget what it
 * was told is here; whatever repeats is answered by what is stored, and does nothing.
 */
@Service
public class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Judge judge;
    private final Admission admission;
    private final ParkedRepository parked;

    Intake(Judge judge, Admission admission, ParkedRepository parked) {
        this.judge = judge;
        this.admission = admission;
        this.parked = parked;
    }

    /**
     * In the order of the batch, one transaction for each envelope. One that meets trouble has to come again and holds up
     * no other; if all of them do, the trouble is ours and nothing was stored.
     */
    BatchAnswer take(Caller caller, Batch batch) {
        var verdicts = new ArrayList<EnvelopeVerdict>();
        var troubles = new ArrayList<RuntimeException>();
        for (var envelope : batch.envelopes()) {
            try {
                verdicts.add(take(caller, envelope));
            } catch (RuntimeException trouble) {
                LOG.warn("an envelope of {} could not be taken in and has to come again", caller.terminal(), trouble);
                troubles.add(trouble);
                verdicts.add(new EnvelopeVerdict.Deferred(EnvelopeVerdict.Why.BUSY));
            }
        }
        if (troubles.size() == verdicts.size()) {
            throw troubles.getFirst();
        }
        return BatchAnswer.of(batch, verdicts);
    }

    /** What came under this number and could not be opened or proven. */
    public List<ParkedEnvelope> parked(ReceiptNumber number) {
        return parked.byReceipt(number);
    }

    /** Newest first. */
    public List<ParkedEnvelope> parked(int limit) {
        return parked.newest(limit);
    }

    private EnvelopeVerdict take(Caller caller, Envelope envelope) {
        return switch (judge.judge(caller, envelope)) {
            case Judgement.NotProven notProven -> admission.park(caller, envelope, notProven);
            case Judgement.Torn torn -> admission.park(caller, envelope, torn);
            case Judgement.NotOpened notOpened -> admission.admit(caller, envelope, notOpened);
            case Judgement.Opened opened -> admission.admit(caller, envelope, opened);
        };
    }
}
