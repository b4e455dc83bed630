package cn.haicang.console.intake;

import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.BatchAnswer;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Takes submissions in, each exactly once. A verdict is given after its commit only, so that a terminal may forget what it
 * was told is here; whatever repeats is answered by what is stored, and does nothing.
 */
@Service
public class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Judge judge;
    private final Admission admission;
    private final EnvelopeRepository envelopes;
    private final ParkedRepository parked;

    Intake(Judge judge, Admission admission, EnvelopeRepository envelopes, ParkedRepository parked) {
        this.judge = judge;
        this.admission = admission;
        this.envelopes = envelopes;
        this.parked = parked;
    }

    /** In the order of the batch, one transaction for each envelope. */
    BatchAnswer take(Caller caller, Batch batch) {
        var verdicts = new ArrayList<EnvelopeVerdict>();
        for (var envelope : batch.envelopes()) {
            verdicts.add(take(caller, envelope));
        }
        return new BatchAnswer(verdicts);
    }

    /** What this installation must have sent and the centre does not have. */
    public List<Gap> missing(InstallationId installation) {
        return envelopes.gaps(installation);
    }

    /** What came under this number and could not be opened or proven. */
    public List<ParkedEnvelope> parked(ReceiptNumber number) {
        return parked.byReceipt(number);
    }

    /** Newest first. */
    public List<ParkedEnvelope> parked(int limit) {
        return parked.newest(limit);
    }

    /** Newest first. */
    public List<IntakeAlarm> alarms(int limit) {
        return parked.alarms(limit);
    }

    private EnvelopeVerdict take(Caller caller, Envelope envelope) {
        try {
            return switch (judge.judge(caller, envelope)) {
                case Judgement.NotProven notProven -> admission.park(caller, envelope, notProven);
                case Judgement.NotOpened notOpened -> admission.admit(caller, envelope, notOpened);
                case Judgement.Opened opened -> admission.admit(caller, envelope, opened);
            };
        } catch (TransientDataAccessException | CannotCreateTransactionException busy) {
            LOG.warn("an envelope has to wait for the database", busy);
            return new EnvelopeVerdict.Deferred(EnvelopeVerdict.Why.BUSY);
        }
    }
}
