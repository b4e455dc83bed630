package cn.haicang.protocol.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Optional;

/** A key pair on P-256 made for one question; only its answer can be opened with it. */
public final class EphemeralKey {
    private final PublicJwk publicJwk;
    private final PrivateKey privateKey;

    private EphemeralKey(KeyPair pair) {
        this.publicJwk = PublicJwk.of((ECPublicKey) pair.getPublic());
        this.privateKey = pair.getPrivate();
    }

    public static EphemeralKey make() {
        return new EphemeralKey(newPair());
    }

    /** A new key pair on P-256 (FIPS 186-5). */
    public static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no P-256", e);
        }
    }

    public PublicJwk publicJwk() {
        return publicJwk;
    }

    public byte[] open(String jwe) {
        return Unsealing.with(kid -> kid.equals(publicJwk.kid()) ? Optional.of(privateKey) : Optional.empty())
                .open(jwe);
    }
}
