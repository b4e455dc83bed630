package cn.haicang.protocol.command;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a terminal has come with a command. Nothing in it is personal.
 *
 * @param reason stable code; present with FAILED and REFUSED
 * @param detail for a technician: codes, names of devices, figures
 */
public record CommandReport(State state, Optional<String> reason, Optional<String> detail) {
    public static final int MAX_DETAIL = 500;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern DETAIL = Pattern.compile("[\\x20-\\x7E]{1," + MAX_DETAIL + "}");

    public CommandReport {
        if (reason.filter(code -> !CODE.matcher(code).matches()).isPresent()) {
            throw new IllegalArgumentException("reason: a word in capitals");
        }
        if (detail.filter(text -> !DETAIL.matcher(text).matches()).isPresent()) {
            throw new IllegalArgumentException("detail: printable ASCII, not too long");
        }
        if ((state == State.FAILED || state == State.REFUSED) && reason.isEmpty()) {
            throw new IllegalArgumentException("what did not come off has a reason");
        }
    }

    public enum State {
        /** It has begun; it is never begun again. */
        RUNNING,
        DONE,
        FAILED,
        /** Its time was over before it could begin. */
        EXPIRED,
        /** It was not begun and never will be: not known here, or withdrawn. */
        REFUSED
    }
}
