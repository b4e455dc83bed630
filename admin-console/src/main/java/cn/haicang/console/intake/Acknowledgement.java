package cn.haicang.console.intake;

import cn.haicang.console.audit.Actor;
import java.time.Instant;

/** That a person has seen something and said why it may rest. */
public record Acknowledgement(Actor by, String reason, Instant at) {
    public static final int MAX_REASON = 200;

    static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > MAX_REASON || reason.indexOf(0) >= 0) {
            throw new IllegalArgumentException("a reason of 1 to " + MAX_REASON + " printable characters is wanted");
        }
    }
}
