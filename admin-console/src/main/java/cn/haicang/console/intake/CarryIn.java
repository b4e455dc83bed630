package cn.haicang.console.intake;

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
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in envelopes that a technician carried out of a terminal as files (docs/protocol/mirror.md). Each is judged as if it
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
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    CarryIn(Judge judge, Admission admission, AuditLog audit, TransactionTemplate transaction) {
        this.judge = judge;
        this.admission = admission;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Reads no more of the file than an envelope can hold. */
    public CarriedVerdict take(Actor by, InputStream file) throws IOException {
        var bytes = file.readNBytes(MAX_BYTES + 1);
        var lines = TWO_LINES.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (bytes.length > MAX_BYTES || !lines.matches()) {
            return new CarriedVerdict.Refused(CarriedVerdict.Why.NOT_AN_ENVELOPE);
        }
        var envelope = new Envelope(lines.group(1), lines.group(2));
        var carried = judge.judgeCarried(envelope);
        return switch (carried.judged()) {
            case Judgement.NotProven _ -> new CarriedVerdict.Refused(CarriedVerdict.Why.NOT_PROVEN);
            case Judgement.Torn _ -> new CarriedVerdict.Refused(CarriedVerdict.Why.DAMAGED);
            case Judgement.NotOpened judged ->
                taken(by, judged.head(), admission.admit(caller(carried), envelope, judged));
            case Judgement.Opened judged ->
                taken(by, judged.head(), admission.admit(caller(carried), envelope, judged));
        };
    }

    private static Caller caller(Judge.Carried carried) {
        return carried.by().orElseThrow();
    }

    private CarriedVerdict taken(Actor by, EnvelopeHead head, EnvelopeVerdict verdict) {
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
