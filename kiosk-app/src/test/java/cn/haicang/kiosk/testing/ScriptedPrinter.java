package cn.haicang.kiosk.testing;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.PrinterStatistics;
import cn.haicang.devices.print.PrinterStatistics.Roll;
import cn.haicang.devices.print.PrinterStatus;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptPrinter;
import cn.haicang.devices.print.Statistic;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** Prints what a test says, and counts as the driver does: added to what was given back, paper since the roll was changed. */
public final class ScriptedPrinter implements ReceiptPrinter {
    public static final int RECEIPT_MILLIMETRES = 100;

    private final BlockingQueue<PrintResult> results = new LinkedBlockingQueue<>();
    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private PrinterStatistics counted = PrinterStatistics.NONE;

    void next(PrintResult result) {
        results.add(result);
    }

    List<Receipt> receipts() {
        return receipts;
    }

    void reset() {
        results.clear();
        receipts.clear();
    }

    /** Paper ended and came back. */
    public synchronized void paperPutIn() {
        counted = new PrinterStatistics(
                counted.counts(), counted.powered(), new Roll(counted.roll().usedMillimetres(), true));
    }

    @Override
    public PrintResult print(Receipt receipt, Deadline deadline) {
        receipts.add(receipt);
        var result = Optional.ofNullable(results.poll()).orElseGet(PrintResult.Printed::new);
        if (result instanceof PrintResult.Printed) {
            restore(new PrinterStatistics(
                    Map.of(Statistic.RECEIPT_LINES_PRINTED, (long)
                            receipt.lines().size()),
                    Duration.ZERO,
                    new Roll(RECEIPT_MILLIMETRES, false)));
        }
        return result;
    }

    @Override
    public Duration timeFor(Receipt receipt) {
        return Duration.ofSeconds(30);
    }

    @Override
    public PrinterStatus status(Deadline deadline) {
        return new PrinterStatus(PrinterStatus.State.READY);
    }

    @Override
    public DeviceHealth health() {
        return new DeviceHealth.Ready(Instant.EPOCH);
    }

    @Override
    public synchronized PrinterStatistics statistics() {
        return counted;
    }

    @Override
    public synchronized void restore(PrinterStatistics earlier) {
        var counts = new EnumMap<Statistic, Long>(Statistic.class);
        counts.putAll(counted.counts());
        earlier.counts().forEach((statistic, count) -> counts.merge(statistic, count, Long::sum));
        counted = new PrinterStatistics(
                counts,
                counted.powered().plus(earlier.powered()),
                new Roll(
                        counted.roll().usedMillimetres() + earlier.roll().usedMillimetres(),
                        counted.roll().paperPutIn() || earlier.roll().paperPutIn()));
    }

    @Override
    public synchronized void newRoll() {
        counted = new PrinterStatistics(counted.counts(), counted.powered(), Roll.NEW);
    }

    @Override
    public void close() {
        results.clear();
    }
}
