package cn.haicang.console.terminals;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.trust.CertificateRequest;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.enrolment.EnrolmentAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes an installation: number, certificate, keys, first assignment. Runs in the caller's transaction. */
@Component
class Enrolment {
    private final TerminalRepository terminals;
    private final InstallationRepository installations;
    private final SheetRepository sheets;
    private final FirstAssignment assignments;
    private final CentreTrust trust;
    private final AuditLog audit;

    Enrolment(
            TerminalRepository terminals,
            InstallationRepository installations,
            SheetRepository sheets,
            FirstAssignment assignments,
            CentreTrust trust,
            AuditLog audit) {
        this.terminals = terminals;
        this.installations = installations;
        this.sheets = sheets;
        this.assignments = assignments;
        this.trust = trust;
        this.audit = audit;
    }

    /** Empty if the terminal was retired. */
    Optional<EnrolmentAnswer> of(Sheet sheet, CertificateRequest request, Instant now) {
        return terminals.activate(sheet.terminal()) ? Optional.of(make(sheet, request, now)) : Optional.empty();
    }

    private EnrolmentAnswer make(Sheet sheet, CertificateRequest request, Instant now) {
        var terminal = sheet.terminal();
        var id = new InstallationId(Math.toIntExact(terminals.next("installation")));
        installations.add(new Installation(id, terminal, request.jwk(), InstallationState.ACTIVE), now);
        var answer = new EnrolmentAnswer(
                terminal,
                id,
                trust.issue(request, terminal, id),
                trust.authorityPem(),
                trust.publicKeys(),
                assignments.make(terminal, id));
        sheets.use(sheet.number(), given(request.jwk(), answer));
        audit.append(
                Actor.terminal(terminal),
                AuditAction.TERMINAL_ENROLLED,
                terminal.value(),
                "installation " + id.value() + ", sheet " + sheet.number());
        return answer;
    }

    boolean knows(PublicJwk key) {
        return installations.byKid(key.kid()).isPresent();
    }

    private static Sheet.Given given(PublicJwk key, EnrolmentAnswer answer) {
        return new Sheet.Given(key.kid(), new String(WireJson.write(answer), StandardCharsets.UTF_8));
    }
}
