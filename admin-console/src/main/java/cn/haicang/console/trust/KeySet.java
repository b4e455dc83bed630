package cn.haicang.console.trust;

import cn.haicang.console.store.DataFolder;
import cn.haicang.protocol.crypto.EphemeralKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.io.pem.PemObject;

/** The centre's keys as they lie on the disk: made at the first start, read at every other. */
record KeySet(PrivateKey authorityKey, X509Certificate authority, Pair signing, Pair sealing, SecretKey residents) {
    private static final int HASH_KEY_BYTES = 32;

    static KeySet in(DataFolder data, Optional<Passphrase> passphrase, Clock clock) {
        try {
            if (!KeyFolder.isIn(data)) {
                KeyFolder.make(data, newKeys(clock), passphrase);
            }
            var folder = KeyFolder.in(data, passphrase);
            var keys = read(folder);
            folder.lock();
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the centre's keys cannot be read", e);
        }
    }

    private static Map<String, PemObject> newKeys(Clock clock) throws GeneralSecurityException {
        var files = new LinkedHashMap<String, PemObject>();
        var authority = EphemeralKey.newPair();
        files.put("authority.key", privateKey(authority));
        files.put(
                "authority.pem",
                new PemObject(
                        "CERTIFICATE", Authority.selfSigned(authority, clock).getEncoded()));
        for (var name : new String[] {"signing", "sealing"}) {
            var pair = EphemeralKey.newPair();
            files.put(name + ".key", privateKey(pair));
            files.put(
                    name + ".pub", new PemObject("PUBLIC KEY", pair.getPublic().getEncoded()));
        }
        var residents = new byte[HASH_KEY_BYTES];
        new SecureRandom().nextBytes(residents);
        files.put("residents.key", new PemObject(KeyFolder.PLAIN_SECRET, residents));
        return files;
    }

    private static KeySet read(KeyFolder folder) throws IOException, GeneralSecurityException {
        var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(folder.read("authority.pem")));
        return new KeySet(
                privateKey(folder, "authority"),
                certificate,
                new Pair(privateKey(folder, "signing"), publicKey(folder, "signing")),
                new Pair(privateKey(folder, "sealing"), publicKey(folder, "sealing")),
                new SecretKeySpec(folder.secret("residents.key"), "HmacSHA256"));
    }

    private static PrivateKey privateKey(KeyFolder folder, String name) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(folder.read(name + ".key")));
    }

    private static ECPublicKey publicKey(KeyFolder folder, String name) throws IOException, GeneralSecurityException {
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(folder.read(name + ".pub")));
    }

    private static PemObject privateKey(KeyPair pair) {
        return new PemObject("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    @Override
    public String toString() {
        return "KeySet[hidden]";
    }

    /** A private key and its public half. */
    record Pair(PrivateKey privateKey, ECPublicKey publicKey) {
        @Override
        public String toString() {
            return "Pair[hidden]";
        }
    }
}
