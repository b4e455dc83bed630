package cn.haicang.devices.escpos;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.channel.ChannelOpener;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptPrinter;
import cn.haicang.devices.runtime.DeviceLoop;
import cn.haicang.devices.runtime.Errand;
import cn.haicang.devices.runtime.Errands;
import cn.haicang.devices.runtime.HealthCell;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Prints receipts on a serial ESC/POS printer and watches its paper, cover and line between them. */
public final class EscPosPrinter implements ReceiptPrinter {
    /** Where the printer is, and how wide its paper. */
    public record Place(ChannelOpener ports, String port, int baud, int paperMillimetres) {}

    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
    /** A long receipt on a slow printer; each job has a nearer deadline of its own. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Place place;
    private final PaperWidth paper;
    private final HealthCell health;
    private final Errands<Receipt, PrintResult> errands = new Errands<>(
            new PrintResult.Unknown(ReasonCode.NO_ANSWER), new PrintResult.NotPrinted(ReasonCode.NO_ANSWER));
    private final DeviceLoop loop;
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
     * @throws IllegalArgumentException if the paper is neither 58 nor 80 mm wide
     */
    public static EscPosPrinter start(String name, Place place, HealthCell health) {
        var printer = new EscPosPrinter(name, place, health);
        printer.loop.start();
        return printer;
    }

    @Override
    public PrintResult print(Receipt receipt, Deadline deadline) {
        return errands.ask(receipt, deadline, loop::wake);
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    @Override
    public void close() {
        loop.close();
        errands.close(new PrintResult.NotPrinted(ReasonCode.LOST));
    }

    private final class Turns implements DeviceLoop.Driver {
        @Override
        public Duration turn() {
            var open = line;
            if (open == null) {
                open = connect();
            }
            var errand = errands.open();
            if (errand.isPresent()) {
                print(open, errand.get());
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
            errands.open()
                    .ifPresent(errand ->
                            errand.giveUp(new PrintResult.Unknown(spoken), new PrintResult.NotPrinted(spoken)));
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
        var fresh = new PrinterLine(opened);
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
        // Whoever gets the answer finds the health that belongs to it.
        try {
            var result = new PrintJob(open, errand.deadline()).run(pieces);
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
        }
    }

    private void check(PrinterLine open) {
        var status = open.status().orElseThrow(() -> new DeviceLost(ReasonCode.NO_ANSWER));
        var fault = status.fault();
        if (fault.isPresent()) {
            health.failed(fault.get());
        } else if (status.paperNearEnd()) {
            health.attention(ReasonCode.PAPER_NEAR_END);
        } else {
            health.ready();
        }
    }
}
