package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.Language;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.ConsentRecord;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.SubmissionContent;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a case for a receipt whose envelope did not come. If it comes later it joins the case instead of making another. */
@Service
public class ByHand {
    /** What stands for the notice: the officer has asked at the counter. */
    private static final String AT_COUNTER = "AT_COUNTER";

    private static final int MAX_REASON = 200;

    private final CaseRegister register;
    private final ByHandRepository rows;
    private final CentreTrust trust;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ByHand(
            CaseRegister register,
            ByHandRepository rows,
            CentreTrust trust,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.rows = rows;
        this.trust = trust;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where the receipt comes from, and whose matter it is. */
    public record Wish(
            ReceiptNumber number,
            TerminalId terminal,
            String street,
            Sha256 catalogue,
            ServiceCode service,
            String department,
            Applicant applicant) {
        @Override
        public String toString() {
            return "Wish[" + number + ", hidden]";
        }
    }

    public boolean opened(ReceiptNumber number) {
        return rows.opened(number);
    }

    /**
     * @param reason not blank, at most 200 characters
     * @return empty if there is a case under this number already
     */
    public Optional<CaseId> open(Actor by, Wish wish, String reason) {
        if (reason.isBlank() || reason.length() > MAX_REASON || reason.indexOf(0) >= 0) {
            throw new IllegalArgumentException("a reason of 1 to " + MAX_REASON + " printable characters is wanted");
        }
        var id = EnvelopeId.at(clock.instant(), random);
        var sealed = trust.sealing().seal(WireJson.write(content(id, wish)));
        var head = head(id, wish, Sha256.ofAscii(sealed));
        var opened = new NewCase(
                head,
                sealed,
                wish.department(),
                wish.street(),
                List.of("OPENED_BY_HAND"),
                trust.hashOf(wish.applicant().number()));
        return transaction.execute(_ -> {
            if (!register.byReceipt(wish.number()).isEmpty()) {
                return Optional.empty();
            }
            register.open(opened);
            if (!rows.add(wish.number(), new CaseId(id), by, reason, clock.instant())) {
                throw new IllegalStateException("a case was opened for this receipt meanwhile");
            }
            audit.append(
                    by, AuditAction.CASE_OPENED_BY_HAND, id.toString(), "receipt " + wish.number() + ": " + reason);
            return Optional.of(new CaseId(id));
        });
    }

    private SubmissionContent content(EnvelopeId id, Wish wish) {
        return new SubmissionContent(
                id,
                wish.applicant(),
                Language.ZH_HANS,
                FilledForm.EMPTY,
                new ConsentRecord(AT_COUNTER, clock.instant()),
                Optional.empty());
    }

    /** The head that the envelope would have; nobody signs it, and only the case is made of it. */
    private EnvelopeHead head(EnvelopeId id, Wish wish, Sha256 sealed) {
        var sequence = wish.number().sequence();
        return new EnvelopeHead(
                EnvelopeHead.VERSION,
                EnvelopeKind.APPLICATION,
                id,
                wish.terminal(),
                wish.number().installation(),
                sequence,
                wish.number(),
                wish.service(),
                wish.catalogue(),
                clock.instant(),
                List.of(),
                sealed,
                sequence.equals(Sequence.FIRST) ? Optional.empty() : Optional.of(sealed));
    }
}
