package cn.haicang.protocol.crypto;

import java.util.Optional;
import java.util.function.Function;

/** Verifies signatures by keys that it looks up by their {@code kid}. */
public interface Verification {
    /**
     * @return the payload, as it was signed
     * @throws NotAuthentic if it is no JWS of this type and algorithm, its key is unknown, or the signature does not hold
     */
    Verified verify(TokenType type, String jws);

    /** What was signed, and by which key. */
    record Verified(String kid, byte[] payload) {
        @Override
        public String toString() {
            return "Verified[" + kid + "]";
        }
    }

    static Verification es256(Function<String, Optional<PublicJwk>> keyOf) {
        return new JoseVerification(keyOf);
    }
}
