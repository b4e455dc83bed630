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
    final class Verified {
        private final String kid;
        private final byte[] payload;

        Verified(String kid, byte[] payload) {
            this.kid = kid;
            this.payload = payload;
        }

        public String kid() {
            return kid;
        }

        /** A copy of its own for each caller. */
        public byte[] payload() {
            return payload.clone();
        }
    }

    static Verification es256(Function<String, Optional<PublicJwk>> keyOf) {
        return new JoseVerification(keyOf);
    }
}
