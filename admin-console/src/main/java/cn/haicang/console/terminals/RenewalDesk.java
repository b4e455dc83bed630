package cn.haicang.console.terminals;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.trust.CertificateRequest;
import cn.haicang.console.wire.Budget;
import cn.haicang.console.wire.Caller;
import cn.haicang.console.wire.Refusal;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.enrolment.RenewalAnswer;
import cn.haicang.protocol.enrolment.RenewalRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives an installation a new certificate over the key that it has (decision 0006: one key for as long as it lives). Whoever asks
 * has shown a certificate of ours for this key, perhaps one that is over, and signs the request with the key once more.
 */
@Service
class RenewalDesk {
    /** Each is on the audit record for ever: a terminal out of its mind must not fill it. */
    private static final int PER_DAY = 10;

    private final InstallationRepository installations;
    private final CentreTrust trust;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<InstallationId, Budget> budgets = new ConcurrentHashMap<>();

    RenewalDesk(
            InstallationRepository installations,
            CentreTrust trust,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.installations = installations;
        this.trust = trust;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    RenewalAnswer renew(Caller caller, RenewalRequest asked) {
        var request = CertificateRequest.read(asked.certificateRequest())
                .orElseThrow(() -> new Refusal(ProblemCode.MALFORMED, "not a PKCS #10 request for a key on P-256"));
        if (!holds(caller.installation(), request)) {
            throw new Refusal(ProblemCode.ANOTHER_KEY, "a renewal keeps the key; a new one needs enrolment");
        }
        if (!budgets.computeIfAbsent(caller.installation(), _ -> new Budget(PER_DAY, Duration.ofDays(1), clock))
                .tryTake()) {
            throw new Refusal(ProblemCode.TOO_MANY, "so many renewals of one installation");
        }
        var certificate = trust.issue(request, caller.terminal(), caller.installation());
        transaction.executeWithoutResult(_ -> audit.append(
                Actor.terminal(caller.terminal()),
                AuditAction.CERTIFICATE_RENEWED,
                caller.terminal().value(),
                "installation " + caller.installation().value()));
        return new RenewalAnswer(certificate, trust.authorityPem());
    }

    private boolean holds(InstallationId installation, CertificateRequest request) {
        return installations
                .byId(installation)
                .filter(found -> found.key().kid().equals(request.jwk().kid()))
                .isPresent();
    }
}
