package cn.haicang.console.trust;

import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.TlsIdentity;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * TLS of the port that terminals call, with a key and a certificate of its own, made anew when a third of the certificate's life is
 * left: a centre may run for years. The chain that is sent ends with the authority itself, because a terminal that enrols knows it by
 * its hash only.
 */
final class RenewedTls implements Supplier<SSLContext> {
    private static final int THIRDS = 3;

    private final Authority authority;
    private final List<String> names;
    private final Clock clock;
    private Optional<Present> present = Optional.empty();

    RenewedTls(Authority authority, List<String> names, Clock clock) {
        this.authority = authority;
        this.names = List.copyOf(names);
        this.clock = clock;
    }

    private record Present(SSLContext context, Instant until) {}

    @Override
    public synchronized SSLContext get() {
        var now = clock.instant();
        var good = present.filter(made -> now.isBefore(made.until())).orElseGet(() -> made(now));
        present = Optional.of(good);
        return good.context();
    }

    private Present made(Instant now) {
        var pair = EphemeralKey.newPair();
        var certificate = authority.forServer(pair.getPublic(), names);
        var left = Duration.between(now, certificate.getNotAfter().toInstant()).dividedBy(THIRDS);
        try {
            var context = SSLContext.getInstance("TLS");
            List<X509Certificate> chain = List.of(certificate, authority.certificate());
            var trust = new TrustManager[] {new OwnAuthorityOnly(authority.certificate())};
            context.init(TlsIdentity.of(pair.getPrivate(), chain), trust, new SecureRandom());
            return new Present(context, certificate.getNotAfter().toInstant().minus(left));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS cannot be set up", e);
        }
    }
}
