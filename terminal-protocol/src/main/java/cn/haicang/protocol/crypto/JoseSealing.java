package cn.haicang.protocol.crypto;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;

final class JoseSealing implements Sealing {
    private final PublicJwk key;

    JoseSealing(PublicJwk key) {
        this.key = key;
    }

    @Override
    public String seal(byte[] plain) {
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                .keyID(key.kid())
                .build();
        var jwe = new JWEObject(header, new Payload(plain));
        try {
            jwe.encrypt(new ECDHEncrypter(key.jose()));
        } catch (JOSEException e) {
            throw new IllegalStateException("sealing failed", e);
        }
        return jwe.serialize();
    }
}
