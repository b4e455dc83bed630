package cn.haicang.protocol.crypto;

import java.security.PrivateKey;
import java.util.Optional;
import java.util.function.Function;

/** Opens what was sealed to one of its keys. */
public interface Unsealing {
    /** @throws NotAuthentic if it is no JWE of the one algorithm, its key is not here, or it was altered */
    byte[] open(String jwe);

    static Unsealing with(Function<String, Optional<PrivateKey>> keyOf) {
        return new JoseUnsealing(keyOf);
    }
}
