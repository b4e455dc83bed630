package cn.haicang.devices.cli;

import cn.haicang.devices.ReasonCode;

/** The reasons that the contract has for a printer: fewer than the drivers tell apart. */
final class PrinterWords {
    private PrinterWords() {}

    static ReasonCode of(ReasonCode reason) {
        return switch (reason) {
            case PAPER_NEAR_END, PAPER_END, COVER_OPEN, OFFLINE, CUTTER, OVERHEATED, NO_ANSWER, LOST -> reason;
            case NOT_CONNECTED, PORT_REFUSED, SERVICE_DOWN, RESTART_NEEDED -> ReasonCode.LOST;
            case STUCK, PROTOCOL -> ReasonCode.NO_ANSWER;
            case READER_NOT_AUTHORISED, OTHER_SECURITY_MODULE, SELF_TEST, PAPER_JAM, TONER_LOW, TONER_OUT ->
                ReasonCode.OFFLINE;
        };
    }
}
