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
        var parsed = parse(jwe);
        var header = parsed.getHeader();
        // Compression would let a few bytes become gigabytes; nobody of ours compresses.
        if (!JWEAlgorithm.ECDH_ES.equals(header.getAlgorithm())
                || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                || header.getCompressionAlgorithm() != null) {
            throw new NotAuthentic("algorithm");
        }
        // RFC 7516 5.2, step 10: with a directly agreed key there is no encrypted one.
        if (parsed.getEncryptedKey() != null) {
            throw new NotAuthentic("encrypted key");
        }
        var kid = Optional.ofNullable(header.getKeyID()).orElseThrow(() -> new NotAuthentic("no key id"));
        return decrypt(parsed, keyOf.apply(kid).orElseThrow(() -> new NotAuthentic("unknown key")));
    }

    private static JWEObject parse(String jwe) {
        try {
            return JWEObject.parse(jwe);
        } catch (ParseException | RuntimeException e) {
            // The parser throws what it likes at a header such as null; a hostile message must not stop whoever reads
            // it.
            throw new NotAuthentic("not a JWE");
        }
    }

    private static byte[] decrypt(JWEObject jwe, PrivateKey key) {
        try {
            jwe.decrypt(new ECDHDecrypter(key, Set.of(), Curve.P_256));
            return jwe.getPayload().toBytes();
        } catch (JOSEException e) {
            throw new NotAuthentic("altered");
        }
    }
}
