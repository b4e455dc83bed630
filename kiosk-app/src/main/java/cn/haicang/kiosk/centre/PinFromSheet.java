package cn.haicang.kiosk.centre;

import cn.haicang.kiosk.trust.Certificates;
import cn.haicang.protocol.Sha256;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.X509TrustManager;

/**
 * Believes, for one first contact, the authority whose hash an enrolment sheet carries: the whole of it if the sheet was
 * scanned, its first 80 bits if the code was typed. Judges inside the handshake, so nothing of ours is sent to anybody else.
 */
final class PinFromSheet implements X509TrustManager {
    private final Predicate<Sha256> pin;
    private final AuthorityCheck check;
    private volatile Optional<X509Certificate> authority = Optional.empty();
    private volatile boolean stranger;

    PinFromSheet(Predicate<Sha256> pin, AuthorityCheck check) {
        this.pin = pin;
        this.check = check;
    }

    /** The authority that was believed. */
    Optional<X509Certificate> authority() {
        return authority;
    }

    /** Somebody answered, with an authority that is not the one of the sheet. */
    boolean stranger() {
        return stranger;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        var root = chain[chain.length - 1];
        if (!pin.test(Sha256.of(Certificates.encoded(root)))) {
            stranger = true;
            throw new CertificateException("not the authority of the enrolment sheet");
        }
        check.check(chain, root);
        authority = Optional.of(root);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("nobody calls a terminal");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authority.stream().toArray(X509Certificate[]::new);
    }
}
