package cn.haicang.console.terminals;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.trust.CertificateRequest;
import cn.haicang.console.wire.Budget;
import cn.haicang.console.wire.Refusal;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.enrolment.EnrolmentAnswer;
import cn.haicang.protocol.enrolment.EnrolmentRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges enrolment codes. One code serves one key; the same code with the same key is told the same until the terminal has
 * been heard of, so that a lost answer costs nothing. Every refusal sounds alike.
 */
@Service
class EnrolmentDesk {
    private static final int SHEET_LENGTH = 4;
    private static final int UNKNOWN_PER_HOUR = 60;

    private final SheetRepository sheets;
    private final Enrolment enrolment;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Budget unknownSheets;

    EnrolmentDesk(
            SheetRepository sheets, Enrolment enrolment, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.sheets = sheets;
        this.enrolment = enrolment;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.unknownSheets = new Budget(UNKNOWN_PER_HOUR, Duration.ofHours(1), clock);
    }

    EnrolmentAnswer enrol(EnrolmentRequest request) {
        if (!request.code().matches("[0-9A-Z]{16}")) {
            throw new Refusal(ProblemCode.MALFORMED, "the code has sixteen characters");
        }
        var certificate = CertificateRequest.read(request.certificateRequest())
                .orElseThrow(() -> new Refusal(ProblemCode.MALFORMED, "not a PKCS #10 request for a key on P-256"));
        var sheet = request.code().substring(0, SHEET_LENGTH);
        var secret = request.code().substring(SHEET_LENGTH);
        // A wrong secret is counted, and the count committed, before it is refused.
        var answer = transaction.execute(_ -> sheets.lock(sheet)
                .map(found -> judge(found, secret, certificate))
                .orElseGet(this::unknown));
        return answer.orElseThrow(() -> new Refusal(ProblemCode.ENROLMENT_REFUSED, "ask for a new code"));
    }

    private Optional<EnrolmentAnswer> judge(Sheet sheet, String secret, CertificateRequest request) {
        if (!sheet.open(clock.instant())) {
            return Optional.empty();
        }
        if (!sheet.fits(secret)) {
            sheets.wrong(sheet.number());
            if (sheet.wrong() + 1 >= Sheet.MAX_WRONG) {
                sheets.end(sheet.number(), CodeWord.TOO_MANY_WRONG, clock.instant());
                audit.append(
                        Actor.CENTRE,
                        AuditAction.ENROLMENT_SHEET_ENDED,
                        sheet.terminal().value(),
                        "sheet " + sheet.number() + ": " + Sheet.MAX_WRONG + " wrong secrets");
            }
            return Optional.empty();
        }
        return switch (sheet.state()) {
            case OPEN ->
                enrolment.knows(request.jwk()) ? Optional.empty() : enrolment.of(sheet, request, clock.instant());
            case USED -> again(sheet, request.jwk());
            case ENDED -> Optional.empty();
        };
    }

    private static Optional<EnrolmentAnswer> again(Sheet sheet, PublicJwk key) {
        return sheet.answer()
                .filter(given -> given.kid().equals(key.kid()))
                .map(given -> WireJson.read(given.json().getBytes(StandardCharsets.UTF_8), EnrolmentAnswer.class));
    }

    private Optional<EnrolmentAnswer> unknown() {
        if (!unknownSheets.tryTake()) {
            throw new Refusal(ProblemCode.TOO_MANY, "too many codes that are not known");
        }
        return Optional.empty();
    }
}
