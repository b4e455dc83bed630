package cn.haicang.protocol.crypto;

import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;

/** Signs with one key. Behind this interface SM2 can take the place of ES256. */
public interface Signing {
    /** The RFC 7638 thumbprint of the public key. */
    String kid();

    /** JWS in compact form. */
    String sign(TokenType type, byte[] payload);

    /** ES256 with a key on P-256. */
    static Signing es256(PrivateKey key, ECPublicKey publicKey) {
        return new JoseSigning(key, publicKey);
    }
}
