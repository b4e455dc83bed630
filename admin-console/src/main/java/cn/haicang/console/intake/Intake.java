package cn.haicang.console.intake;

import cn.haicang.console.attachments.Attachments;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.BatchAnswer;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes submissions in, each exactly once. A verdict is given after its commit only, so that a terminal may forget what it
 * was told is here; whatever repeats is answered by what is stored, and does nothing.
 */
@Service
public class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Judge judge;
    private final Attachments attachments;
    private final Admission admission;
    private final ParkedRepository parked;
    private final TransactionTemplate transaction;

    Intake(
            Judge judge,
            Attachments attachments,
            Admission admission,
            ParkedRepository parked,
            TransactionTemplate transaction) {
        this.judge = judge;
        this.attachments = attachments;
        this.admission = admission;
        this.parked = parked;
        this.transaction = transaction;
    }

    /** In the order of the batch, in one transaction; if that does not come off, in one for each envelope. */
    BatchAnswer take(Caller caller, Batch batch) {
        try {
            // Cryptography holds no transaction up.
            var judging = judge.of(caller);
            var judged = batch.envelopes().stream()
                    .map(envelope -> done(caller, envelope, judging.apply(envelope)))
                    .toList();
            var verdicts =
                    transaction.execute(_ -> judged.stream().map(Supplier::get).toList());
            return BatchAnswer.of(batch, verdicts);
        } catch (RuntimeException trouble) {
            LOG.warn("a batch of {} is taken in one by one", caller.terminal(), trouble);
            return oneByOne(caller, batch);
        }
    }

    /**
     * One that meets trouble has to come again and holds up no other; if all of them do, the trouble is ours and nothing was
     * stored.
     */
    private BatchAnswer oneByOne(Caller caller, Batch batch) {
        var verdicts = new ArrayList<EnvelopeVerdict>();
        var troubles = new ArrayList<RuntimeException>();
        for (var envelope : batch.envelopes()) {
            try {
                verdicts.add(
                        done(caller, envelope, judge.of(caller).apply(envelope)).get());
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

    /** What is to be done about it, in a transaction. */
    private Supplier<EnvelopeVerdict> done(Caller caller, Envelope envelope, Judgement judged) {
        return switch (judged) {
            case Judgement.NotProven notProven -> () -> admission.park(caller, envelope, notProven);
            case Judgement.Torn torn -> () -> admission.park(caller, envelope, torn);
            case Judgement.NotOpened notOpened ->
                () -> {
                    keepAttachments(notOpened.head());
                    return admission.admit(caller, envelope, notOpened);
                };
            case Judgement.Opened opened ->
                () -> keepAttachments(opened.head())
                        ? admission.admit(caller, envelope, opened)
                        : new EnvelopeVerdict.Deferred(EnvelopeVerdict.Why.ATTACHMENT_MISSING);
        };
    }

    /** Before the envelope itself: if this is all that comes about, it comes again. */
    private boolean keepAttachments(EnvelopeHead head) {
        return attachments.keep(head.terminal(), head.attachments(), head.id());
    }
}
