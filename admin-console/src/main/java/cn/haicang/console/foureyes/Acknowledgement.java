package cn.haicang.console.foureyes;

import cn.haicang.console.audit.Actor;
import java.time.Instant;

/** That a person has seen something and said why it may rest. */
public record Acknowledgement(Actor by, String reason, Instant at) {
    public static final int MAX_REASON = 200;

    /** @throws IllegalArgumentException if it is blank or too long */
    public static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > MAX_REASON || reason.indexOf(0) >= 0) {
            throw new IllegalArgumentException("a reason of 1 to " + MAX_REASON + " printable characters is wanted");
        }
    }
}
