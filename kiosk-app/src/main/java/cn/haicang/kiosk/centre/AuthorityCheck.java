package cn.haicang.kiosk.centre;

import cn.haicang.kiosk.trust.KnownTime;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Whether a server's chain hangs from one authority (RFC 5280 6), judged by the best known time. */
final class AuthorityCheck {
    private static final String SERVER = "1.3.6.1.5.5.7.3.1"; // id-kp-serverAuth, RFC 5280 4.2.1.12

    private final KnownTime time;

    AuthorityCheck(KnownTime time) {
        this.time = time;
    }

    void check(X509Certificate[] chain, X509Certificate authority) throws CertificateException {
        var below = Arrays.stream(chain)
                .filter(certificate -> !certificate.equals(authority))
                .toList();
        if (below.isEmpty()) {
            throw new CertificateException("an authority is no server");
        }
        validate(below, authority, time.judging(below, authority));
        var usage = below.getFirst().getExtendedKeyUsage();
        if (usage != null && !usage.contains(SERVER)) {
            throw new CertificateException("not a server's certificate");
        }
    }

    private static void validate(List<X509Certificate> below, X509Certificate authority, Instant at)
            throws CertificateException {
        try {
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
            // Nobody publishes revocations of the centre's own certificate; losing its key means a new authority.
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
        } catch (GeneralSecurityException e) {
            throw new CertificateException("not a certificate of the pinned authority", e);
        }
    }
}
