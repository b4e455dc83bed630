package cn.haicang.protocol.enrolment;

/**
 * One public key of the centre.
 *
 * @param jwk public JWK (RFC 7517); its kid is the thumbprint of RFC 7638
 */
public record CentreKey(String kid, Use use, String jwk) {
    public enum Use {
        SIGNING,
        SEALING
    }
}
