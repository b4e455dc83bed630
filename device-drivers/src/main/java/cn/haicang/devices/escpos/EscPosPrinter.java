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
import cn.haicang.devices.print.PrinterStatus.State;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptPrinter;
import cn.haicang.devices.runtime.DeviceLoop;
import cn.haicang.devices.runtime.Errand;
import cn.haicang.devices.runtime.Errands;
import cn.haicang.devices.runtime.HealthCell;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Prints receipts on a serial ESC/POS printer and watches its paper, cover and line between them. */
public final class EscPosPrinter implements ReceiptPrinter {
    /** Where the printer is, of which family, and how wide its paper. */
    public record Place(ChannelOpener ports, String port, int baud, int paperMillimetres, PrinterProfile profile) {}

    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
    /** A long receipt on a slow line; each job has a nearer deadline of its own. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    /** For what a person may do in between, and for answers that have to be asked twice. */
    private static final Duration LEEWAY = Duration.ofSeconds(20);

    private static final Duration TO_ANSWER = Duration.ofMillis(50);
    private static final int BITS_OF_A_BYTE = 10;

    private final Place place;
    private final PrinterProfile profile;
    private final PrinterProfile.Paper paper;
    private final HealthCell health;
    private final GlyphArtist artist = new GlyphArtist();
    private final Tally tally = new Tally();
    private final Errands<EncodedReceipt, PrintResult> jobs = new Errands<>(
            new PrintResult.Unknown(ReasonCode.NO_ANSWER), new PrintResult.NotPrinted(ReasonCode.NO_ANSWER));
    private final Errands<Boolean, PrinterStatus> questions = new Errands<>(silent(), silent());
    private final DeviceLoop loop;
    private volatile boolean atWork;
    private volatile @Nullable ByteChannel channel;
    private volatile @Nullable PrinterLine line;
    private boolean answered;
    /** Longest piece of a receipt that was broken off; empty if the printer is known to be clean. */
    private OptionalInt leftover = OptionalInt.empty();

    private EscPosPrinter(String name, Place place, HealthCell health) {
        this.place = place;
        this.profile = place.profile();
        this.paper = profile.paper(place.paperMillimetres())
                .orElseThrow(() -> new IllegalArgumentException("a printer of this profile has no such paper"));
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
        return new PrinterStatus(State.FAILED, ReasonCode.NO_ANSWER);
    }

    @Override
    public PrintResult print(Receipt receipt, Deadline deadline) {
        return jobs.ask(encoded(receipt), deadline, loop::wake);
    }

    private EncodedReceipt encoded(Receipt receipt) {
        return ReceiptEncoder.encode(receipt, profile, paper, artist);
    }

    @Override
    public Duration timeFor(Receipt receipt) {
        var encoded = encoded(receipt);
        var onTheLine = Duration.ofSeconds(1)
                .multipliedBy((long) encoded.bytes() * BITS_OF_A_BYTE)
                .dividedBy(place.baud());
        return LEEWAY.plus(onTheLine.multipliedBy(5).dividedBy(4)).plus(profile.timeToPrint(encoded.lines()));
    }

    @Override
    public PrinterStatus status(Deadline deadline) {
        return atWork ? new PrinterStatus(State.BUSY) : questions.ask(true, deadline, loop::wake);
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    @Override
    public PrinterStatistics statistics() {
        return tally.snapshot();
    }

    @Override
    public void restore(PrinterStatistics earlier) {
        tally.restore(earlier);
    }

    @Override
    public void newRoll() {
        tally.newRoll();
    }

    @Override
    public void close() {
        loop.close();
        jobs.close(new PrintResult.NotPrinted(ReasonCode.LOST));
        questions.close(new PrinterStatus(State.ABSENT, ReasonCode.LOST));
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
            if (line != null) {
                tally.lost();
            }
            free();
            line = null;
            answered = false;
            health.lost(reason);
            boolean notThere = reason == ReasonCode.NOT_CONNECTED || reason == ReasonCode.PORT_REFUSED;
            var spoken = notThere ? ReasonCode.LOST : reason;
            jobs.open()
                    .ifPresent(errand ->
                            errand.giveUp(new PrintResult.Unknown(spoken), new PrintResult.NotPrinted(spoken)));
            questions.answer(new PrinterStatus(spoken == ReasonCode.LOST ? State.ABSENT : State.FAILED, spoken));
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
        var fresh = new PrinterLine(opened, place.baud(), profile);
        leftover = OptionalInt.of(leftover.orElse(0)); // who had it before, and what became of that, nobody knows
        line = fresh;
        return fresh;
    }

    private void print(PrinterLine open, Errand<EncodedReceipt, PrintResult> errand) {
        health.busy();
        atWork = true;
        var receipt = errand.question();
        // A little before its end, so that what is known then is what the caller hears.
        var job = new PrintJob(open, profile, receipt, errand.deadline().sooner(TO_ANSWER));
        try {
            conclude(open, errand, job.run(leftover, errand::begin));
        } catch (PrintJob.LineBroken e) {
            tally.ended(e.result(), receipt);
            health.lost(e.loss().reason());
            errand.answer(e.result());
            throw e.loss();
        } finally {
            atWork = false;
            remember(job, receipt);
        }
    }

    private void remember(PrintJob job, EncodedReceipt receipt) {
        if (job.leavesSomething()) {
            leftover = OptionalInt.of(Math.max(leftover.orElse(0), receipt.longestPiece()));
        } else if (job.hasBegun()) {
            leftover = OptionalInt.empty();
        }
    }

    // Whoever gets the answer finds the health that belongs to it.
    private void conclude(PrinterLine open, Errand<EncodedReceipt, PrintResult> errand, PrintResult result) {
        atWork = false;
        tally.ended(result, errand.question());
        try {
            check(open);
        } catch (DeviceLost e) {
            health.lost(e.reason());
            throw e;
        } finally {
            errand.answer(result);
        }
    }

    // Only a question that stood before the printer was asked is answered: what it said earlier may be true no longer.
    private void check(PrinterLine open) {
        var question = questions.open();
        var status = look(open);
        question.ifPresent(errand -> errand.answer(status));
    }

    private PrinterStatus look(PrinterLine open) {
        if (profile.answers().proof() == PrinterProfile.Proof.NONE) {
            health.ready();
            return new PrinterStatus(State.READY);
        }
        var condition = open.status().orElseThrow(() -> new DeviceLost(ReasonCode.NO_ANSWER));
        tally.answered(condition.reasons(), answered);
        answered = true;
        var fault = condition.fault();
        if (fault.isPresent()) {
            health.failed(fault.get());
        } else if (condition.reasons().contains(ReasonCode.PAPER_NEAR_END)) {
            health.attention(ReasonCode.PAPER_NEAR_END);
        } else {
            health.ready();
        }
        return condition.status();
    }
}
