package cn.haicang.protocol.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;

final class JoseSigning implements Signing {
    private final JWSSigner signer;
    private final String kid;

    JoseSigning(PrivateKey key, ECPublicKey publicKey) {
        try {
            this.signer = new ECDSASigner(key, Curve.P_256);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a private key on P-256 is wanted", e);
        }
        this.kid = PublicJwk.of(publicKey).kid();
    }

    @Override
    public String kid() {
        return kid;
    }

    @Override
    public String sign(TokenType type, byte[] payload) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type.typ()))
                .keyID(kid)
                .build();
        var jws = new JWSObject(header, new Payload(payload));
        try {
            jws.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("signing failed", e);
        }
        return jws.serialize();
    }
}
