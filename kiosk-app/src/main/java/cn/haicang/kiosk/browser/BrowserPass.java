package cn.haicang.kiosk.browser;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The present one-time token, and the pass of the browser that has used the one before. Both end with the process. */
final class BrowserPass {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private String token = draw();
    private Optional<String> pass = Optional.empty();

    synchronized String token() {
        return token;
    }

    /** Exchanges the present token for a pass: the token is used up, and the pass before is worth nothing any more. */
    synchronized Optional<String> redeem(String given) {
        if (!same(given, token)) {
            return Optional.empty();
        }
        token = draw();
        pass = Optional.of(draw());
        return pass;
    }

    synchronized boolean admits(String given) {
        return pass.isPresent() && same(given, pass.get());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String draw() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
