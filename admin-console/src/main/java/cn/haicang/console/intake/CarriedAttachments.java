package cn.haicang.console.intake;

import cn.haicang.console.attachments.Attachments;
import cn.haicang.console.attachments.Brought;
import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.terminals.Fleet;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.crypto.CompactForm;
import cn.haicang.protocol.submission.SealedAttachment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in attachments that lay in files beside their envelopes. Whose they are says the name alone, because nobody signs
 * them; the head of an envelope names them by their hash, and one that none names goes after some days.
 */
@Component
class CarriedAttachments {
    static final String ENDING = ".attachment";

    private static final Pattern NAME =
            Pattern.compile("(?!00000)(\\d{5})-\\d{7}-[0-9a-f-]{36}-([0-9a-f]{64})\\.attachment");

    private final Fleet fleet;
    private final Attachments attachments;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    CarriedAttachments(Fleet fleet, Attachments attachments, AuditLog audit, TransactionTemplate transaction) {
        this.fleet = fleet;
        this.attachments = attachments;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Reads no more of the file than an attachment can hold. */
    CarriedVerdict take(Actor by, String name, InputStream file) throws IOException {
        var said = NAME.matcher(name);
        if (!said.matches()) {
            return new CarriedVerdict.Refused(CarriedVerdict.Why.NAME);
        }
        var installation = fleet.installation(new InstallationId(Integer.parseInt(said.group(1))));
        if (installation.isEmpty()) {
            return new CarriedVerdict.Refused(CarriedVerdict.Why.FOREIGN);
        }
        var bytes = file.readNBytes(SealedAttachment.MAX_BYTES + 1);
        if (bytes.length > SealedAttachment.MAX_BYTES) {
            return new CarriedVerdict.Refused(CarriedVerdict.Why.TOO_LARGE);
        }
        var jwe = new String(bytes, StandardCharsets.ISO_8859_1);
        // Nothing else has the hash that it would have over the network.
        if (jwe.isEmpty() || !CompactForm.holds(jwe)) {
            return new CarriedVerdict.Refused(CarriedVerdict.Why.DAMAGED);
        }
        var attachment = SealedAttachment.of(jwe);
        if (!attachment.hash().value().equals(said.group(2))) {
            return new CarriedVerdict.Refused(CarriedVerdict.Why.DAMAGED);
        }
        return taken(by, installation.get().terminal(), attachment);
    }

    private CarriedVerdict taken(Actor by, TerminalId terminal, SealedAttachment attachment) {
        var brought = attachments.bring(terminal, attachment);
        if (brought == Brought.TAKEN || brought == Brought.HERE_BEFORE) {
            var detail = terminal + ": " + brought;
            transaction.executeWithoutResult(_ -> audit.append(
                    by, AuditAction.ATTACHMENT_CARRIED_IN, attachment.hash().value(), detail));
        }
        return new CarriedVerdict.Attached(brought);
    }
}
