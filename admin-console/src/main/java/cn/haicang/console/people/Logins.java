package cn.haicang.console.people;

import cn.haicang.protocol.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a login looks like, and what it is counted under. */
final class Logins {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");

    private Logins() {}

    static boolean wellFormed(String login) {
        return SHAPE.matcher(login).matches();
    }

    /** Tries are counted by hash: people type passwords into the wrong field. */
    static String key(String typed) {
        return Sha256.of(typed.getBytes(StandardCharsets.UTF_8)).value();
    }
}
