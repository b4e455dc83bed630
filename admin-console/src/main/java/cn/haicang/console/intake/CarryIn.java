package cn.haicang.console.intake;

import cn.haicang.console.attachments.Attachments;
import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what a technician carried out of a terminal as files (docs/protocol/mirror.md). Each envelope is judged as if it
 * came over the wire, and once, whichever way it comes first; what a revoked installation has signed comes in only here, and
 * waits for two persons. What cannot be proven is refused and not kept: the file is still there.
 */
@Service
public class CarryIn {
    /** Two lines, each with its line feed. */
    private static final int MAX_BYTES = Envelope.MAX_BYTES + 2;

    private static final Pattern TWO_LINES = Pattern.compile("([A-Za-z0-9_.-]+)\n([A-Za-z0-9_.-]+)\n");

    private final Judge judge;
    private final Admission admission;
    private final Attachments attachments;
    private final CarriedAttachments carriedAttachments;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    CarryIn(
            Judge judge,
            Admission admission,
            Attachments attachments,
            CarriedAttachments carriedAttachments,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.judge = judge;
        this.admission = admission;
        this.attachments = attachments;
        this.carriedAttachments = carriedAttachments;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * @param name of the file; of an attachment it says whose it is, of an envelope nothing
     * @param file no more of it is read than it can hold
     */
    public CarriedVerdict take(Actor by, String name, InputStream file) throws IOException {
        return name.endsWith(CarriedAttachments.ENDING) ? carriedAttachments.take(by, name, file) : envelope(by, file);
    }

    private CarriedVerdict envelope(Actor by, InputStream file) throws IOException {
        var bytes = file.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            return new CarriedVerdict.Refused(CarriedVerdict.Why.TOO_LARGE);
        }
        var lines = TWO_LINES.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!lines.matches()) {
            return new CarriedVerdict.Refused(CarriedVerdict.Why.NOT_AN_ENVELOPE);
        }
        var envelope = new Envelope(lines.group(1), lines.group(2));
        var carried = judge.judgeCarried(envelope);
        return switch (carried.judged()) {
            case Judgement.NotProven _ -> new CarriedVerdict.Refused(CarriedVerdict.Why.NOT_PROVEN);
            case Judgement.Torn _ -> new CarriedVerdict.Refused(CarriedVerdict.Why.DAMAGED);
            case Judgement.NotOpened judged ->
                taken(by, judged.head(), () -> admission.admit(caller(carried), envelope, judged));
            case Judgement.Opened judged ->
                taken(by, judged.head(), () -> admission.admit(caller(carried), envelope, judged));
        };
    }

    private static Caller caller(Judge.Carried carried) {
        return carried.by().orElseThrow();
    }

    /** One whose attachments are not here would be a case without them for good: its file has to be brought again. */
    private CarriedVerdict taken(Actor by, EnvelopeHead head, Supplier<EnvelopeVerdict> admit) {
        var verdict = attachments.keep(head.terminal(), head.attachments(), head.id())
                ? admit.get()
                : new EnvelopeVerdict.Deferred(EnvelopeVerdict.Why.ATTACHMENT_MISSING);
        transaction.executeWithoutResult(
                _ -> audit.append(by, AuditAction.ENVELOPE_CARRIED_IN, head.id().toString(), word(verdict)));
        return new CarriedVerdict.Judged(head.receiptNumber(), verdict);
    }

    private static String word(EnvelopeVerdict verdict) {
        return switch (verdict) {
            case EnvelopeVerdict.Accepted _ -> "accepted";
            case EnvelopeVerdict.Duplicate _ -> "duplicate";
            case EnvelopeVerdict.Deferred(var why) -> "deferred " + why;
            case EnvelopeVerdict.Parked(var reason) -> "parked " + reason;
        };
    }
}
