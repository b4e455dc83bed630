package cn.haicang.kiosk.centre;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** Believes servers whose certificate comes from the one authority that was pinned at enrolment. */
final class PinnedAuthority implements X509TrustManager {
    private final X509Certificate authority;
    private final AuthorityCheck check;

    PinnedAuthority(X509Certificate authority, AuthorityCheck check) {
        this.authority = authority;
        this.check = check;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check.check(chain, authority);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("nobody calls a terminal");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[] {authority};
    }
}
