package cn.haicang.protocol.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.text.ParseException;
import java.util.Optional;
import java.util.function.Function;

final class JoseVerification implements Verification {
    private final Function<String, Optional<PublicJwk>> keyOf;

    JoseVerification(Function<String, Optional<PublicJwk>> keyOf) {
        this.keyOf = keyOf;
    }

    @Override
    public Verified verify(TokenType type, String jws) {
        var parsed = parse(jws);
        var header = parsed.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
            throw new NotAuthentic("algorithm");
        }
        if (header.getType() == null || !type.typ().equals(header.getType().getType())) {
            throw new NotAuthentic("type");
        }
        // A critical parameter (RFC 7515 4.1.11) changes what is signed; none of ours has one.
        if (header.toJSONObject().containsKey("crit")) {
            throw new NotAuthentic("critical parameter");
        }
        var kid = Optional.ofNullable(header.getKeyID()).orElseThrow(() -> new NotAuthentic("no key id"));
        var key = keyOf.apply(kid).orElseThrow(() -> new NotAuthentic("unknown key"));
        if (!holds(parsed, key)) {
            throw new NotAuthentic("signature");
        }
        return new Verified(kid, parsed.getPayload().toBytes());
    }

    private static JWSObject parse(String jws) {
        try {
            return JWSObject.parse(jws);
        } catch (ParseException | RuntimeException e) {
            // The parser throws what it likes at a header such as null; a hostile token must not stop whoever reads it.
            throw new NotAuthentic("not a JWS");
        }
    }

    private static boolean holds(JWSObject jws, PublicJwk key) {
        try {
            return jws.verify(new ECDSAVerifier(key.jose()));
        } catch (JOSEException e) {
            return false;
        }
    }
}
