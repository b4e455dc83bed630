package cn.haicang.kiosk.centre;

import cn.haicang.kiosk.trust.Certificates;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;

/**
 * Believes, for one first contact, the authority whose hash an enrolment code carries. Judges inside the handshake, so
 * nothing of ours is sent to anybody else.
 */
final class PinFromCode implements X509TrustManager {
    private final EnrolmentCode code;
    private final AuthorityCheck check;
    private volatile Optional<X509Certificate> authority = Optional.empty();
    private volatile boolean stranger;

    PinFromCode(EnrolmentCode code, AuthorityCheck check) {
        this.code = code;
        this.check = check;
    }

    /** The authority that was believed. */
    Optional<X509Certificate> authority() {
        return authority;
    }

    /** Somebody answered, with an authority that is not the one of the code. */
    boolean stranger() {
        return stranger;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        var root = chain[chain.length - 1];
        if (!EnrolmentCode.pinOf(Sha256.of(Certificates.encoded(root))).equals(code.pin())) {
            stranger = true;
            throw new CertificateException("not the authority of the enrolment code");
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
