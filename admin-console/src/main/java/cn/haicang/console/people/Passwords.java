package cn.haicang.console.people;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords, at rest as Argon2id (RFC 9106). Length is the rule that helps (NIST SP 800-63B, 3.1.1); what must be mixed in
 * is not prescribed.
 */
@Component
class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    // Each check takes 16 MiB and some tens of milliseconds: a flood of tries must not take the memory of the centre.
    private static final int AT_ONCE = 2;

    /** Of a password that nobody knows. Made once and for all: it would cost every start a quarter of a second. */
    static final String NOBODYS =
            "$argon2id$v=19$m=16384,t=2,p=1$qVYcv2KMIAa1MZQeoabcZw$2Cuyrregv+y5l+Pr/zZL26Zre1jo0z51or9aIySEGfM";

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Optional<CreateResult.Reason> refusal(String login, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(CreateResult.Reason.PASSWORD_TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(CreateResult.Reason.PASSWORD_TOO_LONG);
        }
        return password.toLowerCase(java.util.Locale.ROOT).contains(login)
                ? Optional.of(CreateResult.Reason.PASSWORD_CONTAINS_LOGIN)
                : Optional.empty();
    }

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return java.util.Objects.requireNonNull(encoder.encode(password));
        } finally {
            turns.release();
        }
    }

    /** Takes as long for an account that doesn't exist as for one that does. */
    boolean matches(String typed, Optional<String> hash) {
        if (typed.length() > 4 * LONGEST) {
            return false;
        }
        turns.acquireUninterruptibly();
        try {
            return encoder.matches(typed, hash.orElse(NOBODYS)) && hash.isPresent();
        } finally {
            turns.release();
        }
    }
}
