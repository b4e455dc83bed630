package cn.haicang.devices.escpos;

import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.PrinterStatistics;
import cn.haicang.devices.print.Statistic;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a printer does and what befalls it. Told by the printer's thread, read by any. */
final class Tally {
    private final Map<Statistic, Long> counts = new EnumMap<>(Statistic.class);
    private long paperUsed;
    private boolean paperPutIn;
    private Duration powered = Duration.ZERO;
    private long lastAnswer = System.nanoTime();
    private List<ReasonCode> reasons = List.of();

    synchronized void restore(PrinterStatistics earlier) {
        earlier.counts().forEach((statistic, count) -> counts.merge(statistic, count, Long::sum));
        powered = powered.plus(earlier.powered());
        paperUsed += earlier.roll().usedMillimetres();
        paperPutIn |= earlier.roll().paperPutIn();
    }

    synchronized PrinterStatistics snapshot() {
        return new PrinterStatistics(counts, powered, new PrinterStatistics.Roll(paperUsed, paperPutIn));
    }

    synchronized void newRoll() {
        paperUsed = 0;
        paperPutIn = false;
    }

    /** It has answered, with these reasons. */
    synchronized void answered(List<ReasonCode> now, boolean answeredBefore) {
        long at = System.nanoTime();
        if (answeredBefore) {
            powered = powered.plusNanos(at - lastAnswer);
        }
        lastAnswer = at;
        now.stream().filter(reason -> !reasons.contains(reason)).forEach(this::began);
        // A hint only: the old roll laid in again looks the same, and a sensor at the edge flickers.
        paperPutIn |= paperWanted(reasons) && !paperWanted(now);
        reasons = now;
    }

    private static boolean paperWanted(List<ReasonCode> reasons) {
        return reasons.contains(ReasonCode.PAPER_END) || reasons.contains(ReasonCode.PAPER_NEAR_END);
    }

    private void began(ReasonCode reason) {
        switch (reason) {
            case COVER_OPEN -> count(Statistic.RECEIPT_COVER_OPENED, 1);
            case CUTTER -> {
                count(Statistic.PAPER_CUTS_FAILED, 1);
                count(Statistic.PRINTER_FAULTS, 1);
            }
            case OVERHEATED -> {
                count(Statistic.MAXIMUM_TEMPERATURE_REACHED, 1);
                count(Statistic.PRINTER_FAULTS, 1);
            }
            default -> {}
        }
    }

    synchronized void lost() {
        count(Statistic.COMMUNICATION_ERRORS, 1);
    }

    /** Only what is proven is counted; paper also if it is unknown, so that what is left is told rather too low. */
    synchronized void ended(PrintResult result, EncodedReceipt receipt) {
        switch (result) {
            case PrintResult.Printed _ -> {
                count(Statistic.RECEIPT_LINES_PRINTED, receipt.lines());
                count(Statistic.PAPER_CUTS, receipt.cut() ? 1 : 0);
                paperUsed += receipt.millimetres();
            }
            case PrintResult.Unknown _ -> paperUsed += receipt.millimetres();
            case PrintResult.StoppedMidway _, PrintResult.NotPrinted _ -> {}
        }
    }

    private void count(Statistic statistic, int more) {
        counts.merge(statistic, (long) more, Long::sum);
    }
}
