package cn.haicang.devices.print;

/** What is counted about a printer; the names are those of UnifiedPOS 1.14, statistics of the POS printer. */
public enum Statistic {
    HOURS_POWERED("HoursPoweredCount"),
    COMMUNICATION_ERRORS("CommunicationErrorCount"),
    RECEIPT_LINES_PRINTED("ReceiptLinePrintedCount"),
    RECEIPT_COVER_OPENED("ReceiptCoverOpenCount"),
    PAPER_CUTS("PaperCutCount"),
    PAPER_CUTS_FAILED("FailedPaperCutCount"),
    MAXIMUM_TEMPERATURE_REACHED("MaximumTempReachedCount"),
    PRINTER_FAULTS("PrinterFaultCount");

    private final String posName;

    Statistic(String posName) {
        this.posName = posName;
    }

    /** As UnifiedPOS spells it. */
    public String posName() {
        return posName;
    }
}
