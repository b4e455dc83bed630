package cn.haicang.devices.print;

import cn.haicang.devices.ReasonCode;
import java.util.List;

/**
 * How a printer stands by its own answer just now.
 *
 * @param reasons everything that it tells at once, the most pressing first; none when it is ready
 */
public record PrinterStatus(State state, List<ReasonCode> reasons) {
    public enum State {
        /** No line to it. */
        ABSENT,
        READY,
        /** At work on a receipt. */
        BUSY,
        /** Prints, but wants a person soon. */
        ATTENTION,
        /** Doesn't print before a person has seen to it. */
        FAILED
    }

    public PrinterStatus {
        reasons = List.copyOf(reasons);
    }

    public PrinterStatus(State state, ReasonCode... reasons) {
        this(state, List.of(reasons));
    }
}
