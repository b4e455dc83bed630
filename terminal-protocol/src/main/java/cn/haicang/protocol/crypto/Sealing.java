package cn.haicang.protocol.crypto;

/** Seals to one public key. Behind this interface SM2/SM4 can take the place of ECDH-ES and AES. */
public interface Sealing {
    /** JWE in compact form. */
    String seal(byte[] plain);

    /** ECDH-ES on P-256, A256GCM (RFC 7518 4.6, 5.3). */
    static Sealing to(PublicJwk key) {
        return new JoseSealing(key);
    }
}
