package cn.haicang.devices.escpos;

import cn.haicang.devices.ReasonCode;
import java.util.Optional;

/** The four real-time answers of a printer (ESC/POS, DLE EOT n = 1 to 4), as they came. */
record PrinterStatus(int printer, int offline, int error, int paper) {
    private static final int OFFLINE = 0x08;
    private static final int COVER_OPEN = 0x04;
    private static final int STOPPED_BY_PAPER_END = 0x20;
    private static final int SOME_ERROR = 0x40;
    private static final int CUTTER = 0x08;
    private static final int UNRECOVERABLE = 0x20;
    private static final int HEAD_TOO_HOT = 0x40;
    private static final int NEAR_END = 0x0C;
    private static final int PAPER_END = 0x60;

    /** Why it can't print now, the cause that a person sees first; empty if it can. */
    Optional<ReasonCode> fault() {
        if (has(offline, COVER_OPEN)) {
            return Optional.of(ReasonCode.COVER_OPEN);
        }
        if (has(paper, PAPER_END) || has(offline, STOPPED_BY_PAPER_END)) {
            return Optional.of(ReasonCode.PAPER_END);
        }
        if (has(error, CUTTER)) {
            return Optional.of(ReasonCode.CUTTER);
        }
        if (has(error, HEAD_TOO_HOT)) {
            return Optional.of(ReasonCode.OVERHEATED);
        }
        boolean other = has(printer, OFFLINE) || has(offline, SOME_ERROR) || has(error, UNRECOVERABLE);
        return other ? Optional.of(ReasonCode.OFFLINE) : Optional.empty();
    }

    boolean paperNearEnd() {
        return has(paper, NEAR_END);
    }

    private static boolean has(int answer, int bits) {
        return (answer & bits) != 0;
    }
}
