package cn.haicang.devices.escpos;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.channel.ChannelOpener;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.PrinterStatistics;
import cn.haicang.devices.print.PrinterStatus;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptPrinter;
import cn.haicang.devices.runtime.DeviceLoop;
import cn.haicang.devices.runtime.Errand;
import cn.haicang.devices.runtime.Errands;
import cn.haicang.devices.runtime.HealthCell;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints receipts on a serial ESC/POS printer and watches its paper, cover and line between them. */
public final class EscPosPrinter implements ReceiptPrinter {
    /** Where the printer is, of which family, and how wide its paper. */
    public record Place(ChannelOpener ports, String port, int baud, int paperMillimetres, PrinterProfile profile) {}

    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
    /** A long receipt on a slow printer; each job has a nearer deadline of its own. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Place place;
    private final PaperWidth paper;
    private final HealthCell health;
    private final Errands<Receipt, PrintResult> jobs = new Errands<>(
            new PrintResult.Unknown(ReasonCode.NO_ANSWER), new PrintResult.NotPrinted(ReasonCode.NO_ANSWER));
    private final Errands<Boolean, PrinterStatus> questions = new Errands<>(silent(), silent());
    private final DeviceLoop loop;
    private volatile boolean atWork;
    private volatile @Nullable ByteChannel channel;
    private volatile @Nullable PrinterLine line;

    private EscPosPrinter(String name, Place place, HealthCell health) {
        this.place = place;
        this.paper = PaperWidth.ofMillimetres(place.paperMillimetres());
        this.health = health;
        this.loop = new DeviceLoop(name, PATIENCE, new Turns());
    }

    /**
     * @param name of the printer's thread
     * @throws IllegalArgumentException if the profile has no such paper
     */
    public static EscPosPrinter start(String name, Place place, HealthCell health) {
        var printer = new EscPosPrinter(name, place, health);
        printer.loop.start();
        return printer;
    }

    private static PrinterStatus silent() {
        return new PrinterStatus(PrinterStatus.State.FAILED, ReasonCode.NO_ANSWER);
    }

    @Override
    public PrintResult print(Receipt receipt, Deadline deadline) {
        return jobs.ask(receipt, deadline, loop::wake);
    }

    @Override
    public Duration timeFor(Receipt receipt) {
        return Duration.ofSeconds(30);
    }

    @Override
    public PrinterStatus status(Deadline deadline) {
        return atWork
                ? new PrinterStatus(PrinterStatus.State.BUSY, List.of())
                : questions.ask(true, deadline, loop::wake);
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    @Override
    public PrinterStatistics statistics() {
        return PrinterStatistics.NONE;
    }

    @Override
    public void restore(PrinterStatistics earlier) {
        // nothing is counted yet
    }

    @Override
    public void newRoll() {
        // nothing is counted yet
    }

    @Override
    public void close() {
        loop.close();
        jobs.close(new PrintResult.NotPrinted(ReasonCode.LOST));
        questions.close(new PrinterStatus(PrinterStatus.State.ABSENT, ReasonCode.LOST));
    }

    private final class Turns implements DeviceLoop.Driver {
        @Override
        public Duration turn() {
            var open = line;
            if (open == null) {
                open = connect();
            }
            var job = jobs.open();
            if (job.isPresent()) {
                print(open, job.get());
            } else {
                check(open);
            }
            return CHECK_EVERY;
        }

        @Override
        public void lost(ReasonCode reason) {
            free();
            line = null;
            health.lost(reason);
            boolean notThere = reason == ReasonCode.NOT_CONNECTED || reason == ReasonCode.PORT_REFUSED;
            var spoken = notThere ? ReasonCode.LOST : reason;
            jobs.open()
                    .ifPresent(errand ->
                            errand.giveUp(new PrintResult.Unknown(spoken), new PrintResult.NotPrinted(spoken)));
            questions.answer(
                    spoken == ReasonCode.LOST
                            ? new PrinterStatus(PrinterStatus.State.ABSENT, spoken)
                            : new PrinterStatus(PrinterStatus.State.FAILED, spoken));
        }

        @Override
        public void free() {
            var open = channel;
            if (open != null) {
                open.close();
            }
        }
    }

    private PrinterLine connect() {
        var opened = place.ports().open(place.port(), place.baud());
        channel = opened;
        var fresh = new PrinterLine(opened, place.profile());
        fresh.forget(); // the rest of a receipt whose line broke must not come out in front of the next one
        line = fresh;
        return fresh;
    }

    private void print(PrinterLine open, Errand<Receipt, PrintResult> errand) {
        var pieces = ReceiptEncoder.encode(errand.question(), paper);
        if (!errand.begin()) {
            return;
        }
        health.busy();
        atWork = true;
        // Whoever gets the answer finds the health that belongs to it.
        try {
            var result = new PrintJob(open, errand.deadline()).run(pieces);
            atWork = false;
            try {
                check(open);
            } catch (DeviceLost e) {
                health.lost(e.reason());
                throw e;
            } finally {
                errand.answer(result);
            }
        } catch (PrintJob.LineBroken e) {
            health.lost(e.loss().reason());
            errand.answer(e.result());
            throw e.loss();
        } finally {
            atWork = false;
        }
    }

    private void check(PrinterLine open) {
        var condition = open.status().orElseThrow(() -> new DeviceLost(ReasonCode.NO_ANSWER));
        var fault = condition.fault();
        if (fault.isPresent()) {
            health.failed(fault.get());
        } else if (condition.reasons().contains(ReasonCode.PAPER_NEAR_END)) {
            health.attention(ReasonCode.PAPER_NEAR_END);
        } else {
            health.ready();
        }
        questions.answer(condition.status());
    }
}
