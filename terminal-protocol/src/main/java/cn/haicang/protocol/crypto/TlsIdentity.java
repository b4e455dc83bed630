package cn.haicang.protocol.crypto;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.crypto.spec.PBEParameterSpec;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** What one side of a TLS connection shows of itself. */
public final class TlsIdentity {
    private static final char[] NONE = new char[0];

    private TlsIdentity() {}

    /** @param chain its own certificate first (RFC 8446, 4.4.2) */
    public static KeyManager[] of(PrivateKey key, List<X509Certificate> chain) throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, NONE);
            store.setEntry(
                    "identity", new KeyStore.PrivateKeyEntry(key, chain.toArray(Certificate[]::new)), notEncrypted());
            var factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(store, NONE);
            return factory.getKeyManagers();
        } catch (IOException e) {
            throw new GeneralSecurityException("an empty key store cannot be made", e);
        }
    }

    /**
     * A store of this kind encrypts whatever it holds; this one never leaves the memory of the process that has the key anyway. The
     * usual ten thousand rounds of the key's derivation, once to put it in and once to take it out, took a twentieth of a start.
     */
    private static KeyStore.ProtectionParameter notEncrypted() {
        return new KeyStore.PasswordProtection(
                NONE, "PBEWithHmacSHA256AndAES_256", new PBEParameterSpec(new byte[20], 1));
    }
}
