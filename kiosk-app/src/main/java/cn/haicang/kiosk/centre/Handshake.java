package cn.haicang.kiosk.centre;

import cn.haicang.kiosk.trust.Membership;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

/** What a connection to the centre is made with. */
final class Handshake {
    private Handshake() {}

    /** The terminal shows its certificate. */
    static SSLContext as(Membership membership, X509TrustManager trusted) {
        return context(certificateOf(membership), trusted);
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

    private static KeyManager[] certificateOf(Membership membership) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var chain = new X509Certificate[] {membership.certificate(), membership.authority()};
            store.setKeyEntry("terminal", membership.key(), new char[0], chain);
            var factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(store, new char[0]);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the terminal's certificate cannot be used", e);
        }
    }
}
