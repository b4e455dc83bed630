package cn.haicang.devices.escpos;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.print.PrintResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * One receipt on its way to paper. The printer is asked before, in passing and after; what it says decides, never that the
 * bytes could be written.
 */
final class PrintJob {
    /** What is written at once of a piece that must not be interrupted by a question. */
    private static final int MOUTHFUL = 64;

    private static final Duration ASK_EVERY = Duration.ofMillis(500);
    /** A printer without work, that is ready and still takes nothing or proves nothing for so long, never will. */
    private static final Duration STALL = Duration.ofSeconds(5);
    /** For what somebody else may have sent before; a printer that knows no GS r lets all of it pass. */
    private static final Duration TO_SETTLE = Duration.ofSeconds(2);

    private final PrinterLine line;
    private final PrinterProfile profile;
    private final EncodedReceipt receipt;
    private final Deadline deadline;
    private final Duration patience;
    private final Proof start;
    private boolean begun;
    private boolean torn;
    private Deadline nextQuestion = Deadline.in(ASK_EVERY);

    PrintJob(PrinterLine line, PrinterProfile profile, EncodedReceipt receipt, Deadline deadline) {
        this.line = line;
        this.profile = profile;
        this.receipt = receipt;
        this.deadline = deadline;
        this.start = new Proof(line, profile);
        this.patience = STALL.plus(profile.timeToPrint(Math.min(receipt.lines(), profile.linesInBuffer())));
    }

    /** Thrown for the line only: a fault of the printer is a result. */
    static final class LineBroken extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient PrintResult result;
        private final DeviceLost loss;

        private LineBroken(PrintResult result, DeviceLost loss) {
            super(loss);
            this.result = result;
            this.loss = loss;
        }

        PrintResult result() {
            return result;
        }

        DeviceLost loss() {
            return loss;
        }
    }

    /**
     * @param leftover longest piece of an earlier receipt that may wait in the printer; empty if it is clean
     * @param begin asked before the first byte; false if nobody waits any longer
     */
    PrintResult run(OptionalInt leftover, BooleanSupplier begin) throws LineBroken {
        try {
            return refusal(leftover).orElseGet(() -> begin.getAsBoolean() ? send() : nothing(ReasonCode.NO_ANSWER));
        } catch (DeviceLost e) {
            var spoken = e.reason() == ReasonCode.NO_ANSWER ? ReasonCode.NO_ANSWER : ReasonCode.LOST;
            throw new LineBroken(begun ? new PrintResult.Unknown(spoken) : nothing(spoken), e);
        }
    }

    private static PrintResult nothing(ReasonCode reason) {
        return new PrintResult.NotPrinted(reason);
    }

    /** Something of this receipt may still be waiting in the printer, or half of a command. */
    boolean leavesSomething() {
        return torn;
    }

    boolean hasBegun() {
        return begun;
    }

    // Before the first byte, whatever goes wrong leaves nothing in the printer.
    private Optional<PrintResult> refusal(OptionalInt leftover) {
        if (profile.answers().proof() == PrinterProfile.Proof.NONE) {
            return Optional.empty();
        }
        var before = line.status();
        if (before.isEmpty()) {
            return Optional.of(nothing(ReasonCode.NO_ANSWER));
        }
        var fault = before.get().fault();
        if (fault.isEmpty() && leftover.isPresent()) {
            var forIt = leftover.getAsInt() > 0 ? patience : TO_SETTLE;
            new Leftover(line, leftover.getAsInt()).throwAway(deadline.atMost(forIt));
            fault = line.status().flatMap(PrinterCondition::fault);
        }
        return fault.map(PrintJob::nothing).or(this::stillPaused);
    }

    private Optional<PrintResult> stillPaused() {
        boolean takes = line.hearUntil(() -> !line.answers().paused(), deadline.atMost(patience));
        return takes ? Optional.empty() : Optional.of(nothing(ReasonCode.NO_ANSWER));
    }

    private PrintResult send() {
        line.answers().look();
        for (int i = 0; i < receipt.pieces().size(); i++) {
            if (i == PrinterCommands.SILENT_PIECES) {
                start.ask(deadline);
            }
            var end = send(receipt.pieces().get(i));
            if (end.isPresent()) {
                return end.get();
            }
        }
        return confirm();
    }

    private Optional<PrintResult> send(byte[] piece) {
        boolean divisible = piece.length > 4 * MOUTHFUL;
        int mouthful = divisible ? MOUTHFUL : piece.length;
        for (int at = 0; at < piece.length; at += mouthful) {
            var end = takesMore(at == 0);
            if (end.isPresent()) {
                return end;
            }
            int length = Math.min(mouthful, piece.length - at);
            begun = true;
            torn = true;
            line.write(Arrays.copyOfRange(piece, at, at + length), deadline.atMost(patience));
        }
        return Optional.empty();
    }

    // Listens, asks in passing where a question can stand, waits while the printer has said stop.
    private Optional<PrintResult> takesMore(boolean betweenPieces) {
        line.awaitRoom();
        line.hear();
        var stall = Deadline.in(patience);
        while (line.answers().paused()) {
            line.hear(deadline.atMost(ASK_EVERY));
            var end = trouble(betweenPieces || stall.remaining().compareTo(STALL) < 0);
            if (end.isPresent()) {
                return end;
            }
            if (stall.isPast() || deadline.isPast()) {
                return Optional.of(stopped(ReasonCode.NO_ANSWER));
            }
        }
        var end = trouble(betweenPieces);
        return end.isEmpty() && deadline.isPast() ? Optional.of(stopped(ReasonCode.NO_ANSWER)) : end;
    }

    // An answer that tells a fault is only a hint, it may be late or garbled; all are asked again before it is
    // believed.
    private Optional<PrintResult> trouble(boolean mayAsk) {
        boolean hint = line.answers().seen().fault().isPresent();
        if (hint && mayAsk) {
            var known = line.realTime();
            var fault = known.flatMap(PrinterCondition::fault)
                    .or(() -> known.isEmpty() ? line.answers().seen().fault() : Optional.empty());
            line.answers().look();
            return fault.map(this::stopped);
        }
        if (mayAsk && nextQuestion.isPast()) {
            nextQuestion = Deadline.in(ASK_EVERY);
            line.askInPassing();
        }
        return Optional.empty();
    }

    // What still waits in the printer would come out with the next roll of paper, in front of the next receipt.
    private PrintResult stopped(ReasonCode reason) {
        if (!begun) {
            return nothing(reason);
        }
        boolean cleared = line.clear();
        torn = !cleared;
        boolean nothingOnPaper = cleared && !start.given();
        return nothingOnPaper ? nothing(reason) : new PrintResult.StoppedMidway(reason);
    }

    // Proof comes back only when all before it was worked through; unlike it, real-time answers overtake the data.
    private PrintResult confirm() {
        var end = new Proof(line, profile);
        if (!end.ask(deadline)) {
            return new PrintResult.Unknown(ReasonCode.NO_ANSWER);
        }
        var silence = Deadline.in(patience);
        var printed = Deadline.in(patience.minus(STALL).plus(PrinterLine.PROMPT));
        while (!line.hearUntil(end::given, deadline.atMost(ASK_EVERY))) {
            var fault = trouble(true);
            if (fault.isPresent()) {
                return fault.get();
            }
            if (deadline.isPast()) {
                return new PrintResult.Unknown(ReasonCode.NO_ANSWER);
            }
            if (silence.isPast() || (printed.isPast() && knowsNoProof())) {
                return secondAttempt();
            }
        }
        return judged();
    }

    // The first question stood before anything to print: a printer that knows it has answered that one long ago.
    private boolean knowsNoProof() {
        return profile.answers().proof() == PrinterProfile.Proof.PAPER_SENSOR_IF_KNOWN
                && !start.given()
                && !line.answers().paused();
    }

    // The proof's one answer may have been garbled. A printer that is there and quiet is asked once more.
    private PrintResult secondAttempt() {
        var condition = line.realTime();
        var fault = condition.flatMap(PrinterCondition::fault);
        if (fault.isPresent()) {
            return stopped(fault.get());
        }
        if (condition.isPresent() && knowsNoProof()) {
            return judged();
        }
        line.forgetPaperSensorQuestions();
        int question = line.askPaperSensor(deadline);
        boolean proven = line.hearUntil(() -> line.answers().sensorAnswers() >= question, deadline.atMost(STALL));
        return proven ? judged() : new PrintResult.Unknown(ReasonCode.NO_ANSWER);
    }

    private PrintResult judged() {
        torn = false;
        var after = line.status();
        var fault = after.flatMap(PrinterCondition::fault);
        if (fault.isPresent()) {
            return new PrintResult.StoppedMidway(fault.get());
        }
        return after.isPresent() ? new PrintResult.Printed() : new PrintResult.Unknown(ReasonCode.NO_ANSWER);
    }
}
