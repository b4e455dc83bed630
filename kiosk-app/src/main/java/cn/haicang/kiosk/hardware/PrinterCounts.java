package cn.haicang.kiosk.hardware;

import cn.haicang.devices.assembly.Devices;
import cn.haicang.devices.print.PrinterStatistics;
import cn.haicang.devices.print.ReceiptPrinter;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The receipt printer's statistics over restarts. Written at the end of a receipt, at a new roll, now and then, and when
 * the terminal stops; never at each line, for the sake of the disk. A process that is killed loses what came since: the
 * lines of one receipt at most, and some minutes of the hours powered. That is accepted, and nothing else depends on it.
 */
@Component
public class PrinterCounts implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(PrinterCounts.class);

    private final Optional<ReceiptPrinter> printer;
    private final PrinterCountRepository repository;
    private final RollSettings settings;
    private final Clock clock;
    private Optional<ScheduledExecutorService> thread = Optional.empty();
    private Optional<PrinterStatistics> kept = Optional.empty();

    PrinterCounts(Devices devices, PrinterCountRepository repository, RollSettings settings, Clock clock) {
        this.printer = devices.receiptPrinter();
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty if the terminal has no receipt printer. */
    public Optional<PrinterStatistics> now() {
        return printer.map(ReceiptPrinter::statistics);
    }

    /** How long a new roll is; empty if that was not set, and then nobody knows what is left. */
    public OptionalLong rollMillimetres() {
        return settings.millimetres();
    }

    /** A person says that a new roll is in. Counts at once, and is on the disk soon; returns at once. */
    public void newRoll() {
        printer.ifPresent(ReceiptPrinter::newRoll);
        keepSoon();
    }

    /** Returns at once: the next receipt does not wait for the disk. */
    synchronized void keepSoon() {
        try {
            thread.ifPresent(it -> it.execute(this::keep));
        } catch (RejectedExecutionException stopped) {
            log.debug("the statistics are kept no longer");
        }
    }

    private void keep() {
        printer.ifPresent(this::keep);
    }

    // What was kept is read before anything is written over it, also when the disk could not be read at the start.
    private void keep(ReceiptPrinter of) {
        try {
            if (kept.isEmpty()) {
                var earlier = repository.kept();
                of.restore(earlier);
                kept = Optional.of(earlier);
            }
            var now = of.statistics();
            if (!kept.equals(Optional.of(now))) {
                repository.keep(now, clock.instant());
                kept = Optional.of(now);
            }
        } catch (DataAccessException e) {
            // A disk that can't be written is told by others, and must not cost a receipt.
            log.warn("PRINTER_STATISTICS_NOT_KEPT", e);
        }
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("printer-counts").daemon().factory());
        var _ = started.scheduleWithFixedDelay(this::keep, 0, settings.keep().toMillis(), TimeUnit.MILLISECONDS);
        thread = Optional.of(started);
    }

    @Override
    public void stop() {
        keepSoon();
        end().ifPresent(ScheduledExecutorService::close);
    }

    private synchronized Optional<ScheduledExecutorService> end() {
        var ending = thread;
        thread = Optional.empty();
        return ending;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread.isPresent();
    }
}
