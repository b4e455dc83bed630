package cn.haicang.console.terminals;

import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * What one enrolment code is checked against.
 *
 * @param answer what the first caller with the right secret was told, and to which key
 */
record Sheet(
        String number,
        TerminalId terminal,
        Sha256 secretHash,
        State state,
        int wrong,
        Instant expires,
        Optional<Given> answer) {
    static final int MAX_WRONG = 10;

    boolean fits(String secret) {
        var hash = Sha256.of(secret.getBytes(StandardCharsets.US_ASCII));
        return MessageDigest.isEqual(
                hash.value().getBytes(StandardCharsets.US_ASCII),
                secretHash.value().getBytes(StandardCharsets.US_ASCII));
    }

    boolean open(Instant now) {
        return switch (state) {
            case OPEN -> now.isBefore(expires);
            case USED -> true;
            case ENDED -> false;
        };
    }

    enum State {
        OPEN,
        /** Somebody has enrolled with it and has not been heard of since: the answer may have been lost. */
        USED,
        ENDED
    }

    /** An answer and the key that it was made for. */
    record Given(String kid, String json) {}
}
