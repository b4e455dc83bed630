package cn.haicang.protocol.crypto;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import java.security.PrivateKey;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

final class JoseUnsealing implements Unsealing {
    private final Function<String, Optional<PrivateKey>> keyOf;

    JoseUnsealing(Function<String, Optional<PrivateKey>> keyOf) {
        this.keyOf = keyOf;
    }

    @Override
    public byte[] open(String jwe) {
        try {
            var parsed = JWEObject.parse(jwe);
            var header = parsed.getHeader();
            // Compression would let a few bytes become gigabytes; nobody of ours compresses.
            if (!JWEAlgorithm.ECDH_ES.equals(header.getAlgorithm())
                    || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                    || header.getCompressionAlgorithm() != null) {
                throw new NotAuthentic("algorithm");
            }
            var kid = Optional.ofNullable(header.getKeyID()).orElseThrow(() -> new NotAuthentic("no key id"));
            var key = keyOf.apply(kid).orElseThrow(() -> new NotAuthentic("unknown key"));
            parsed.decrypt(new ECDHDecrypter(key, Set.of(), Curve.P_256));
            return parsed.getPayload().toBytes();
        } catch (ParseException e) {
            throw new NotAuthentic("not a JWE");
        } catch (JOSEException e) {
            throw new NotAuthentic("altered");
        }
    }
}
