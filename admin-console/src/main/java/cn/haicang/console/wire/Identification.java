package cn.haicang.console.wire;

import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.crypto.PublicJwk;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Who makes a call: by the certificate of the connection, and what the registry says about it at this moment. */
@Component
class Identification {
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final CallerRegister register;
    private final Clock clock;

    Identification(CallerRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    Caller of(HttpServletRequest request, Shows wanted) {
        if (!(request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain) || chain.length == 0) {
            throw new Refusal(ProblemCode.CERTIFICATE_MISSING, "no client certificate");
        }
        requireValid(chain[0], wanted);
        if (!(chain[0].getPublicKey() instanceof ECPublicKey key)) {
            throw new Refusal(ProblemCode.CERTIFICATE_UNKNOWN, "not a key on P-256");
        }
        return switch (register.standing(PublicJwk.of(key))) {
            case Standing.Known(var caller) -> caller;
            case Standing.Revoked _ -> throw new Refusal(ProblemCode.TERMINAL_REVOKED, "revoked");
            case Standing.Unknown _ -> throw new Refusal(ProblemCode.CERTIFICATE_UNKNOWN, "no such installation");
        };
    }

    private void requireValid(X509Certificate certificate, Shows wanted) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
        } catch (CertificateExpiredException e) {
            if (wanted != Shows.CERTIFICATE_EVEN_IF_EXPIRED) {
                throw new Refusal(ProblemCode.CERTIFICATE_EXPIRED, "the certificate is over");
            }
        } catch (CertificateNotYetValidException e) {
            throw new Refusal(ProblemCode.CERTIFICATE_UNKNOWN, "the certificate is not valid yet");
        }
    }
}
