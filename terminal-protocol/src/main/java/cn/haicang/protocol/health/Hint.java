package cn.haicang.protocol.health;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** That something waits at the centre; names an event of the stream. A lost one costs nothing: the next heartbeat tells the same. */
public enum Hint {
    ASSIGNMENT,
    COMMAND,
    TRUST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word of a newer centre. */
    public static Optional<Hint> of(String word) {
        return Arrays.stream(values()).filter(hint -> hint.word().equals(word)).findFirst();
    }
}
