package cn.haicang.kiosk.centre;

import cn.haicang.kiosk.trust.Membership;
import cn.haicang.protocol.crypto.TlsIdentity;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

/** What a connection to the centre is made with. */
final class Handshake {
    private Handshake() {}

    /** The terminal shows its certificate. */
    static SSLContext as(Membership membership, X509TrustManager trusted) {
        return context(
                TlsIdentity.of(membership.key(), List.of(membership.certificate(), membership.authority())), trusted);
    }

    /** The terminal shows nothing of itself. */
    static SSLContext anonymous(X509TrustManager trusted) {
        return context(new KeyManager[0], trusted);
    }

    /**
     * A plain {@link X509TrustManager} on purpose: around such a one the JDK itself checks the host name and the algorithms; of
     * an X509ExtendedTrustManager it expects both (JSSE Reference Guide, X509ExtendedTrustManager).
     */
    private static SSLContext context(KeyManager[] keys, X509TrustManager trusted) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keys, new X509TrustManager[] {trusted}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no TLS", e);
        }
    }
}
