package cn.haicang.devices.escpos;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.print.PrintResult;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One receipt on its way to paper. The printer is asked before, in between and after; what it says decides, never that
 * the bytes could be written.
 */
final class PrintJob {
    /** Small enough that a printer which stops is noticed within a few lines. */
    private static final int CHUNK = 256;

    private static final Duration ASK_EVERY = Duration.ofMillis(500);

    private final PrinterLine line;
    private final Deadline deadline;
    private boolean begun;
    private final ByteArrayOutputStream chunk = new ByteArrayOutputStream();

    PrintJob(PrinterLine line, Deadline deadline) {
        this.line = line;
        this.deadline = deadline;
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

    PrintResult run(List<byte[]> pieces) throws LineBroken {
        try {
            var before = line.status();
            if (before.isEmpty()) {
                return new PrintResult.NotPrinted(ReasonCode.NO_ANSWER);
            }
            var fault = before.get().fault();
            if (fault.isPresent()) {
                return new PrintResult.NotPrinted(fault.get());
            }
        } catch (DeviceLost e) {
            throw new LineBroken(new PrintResult.NotPrinted(spoken(e)), e);
        }
        try {
            return known(send(pieces).orElseGet(this::confirm));
        } catch (DeviceLost e) {
            throw new LineBroken(known(new PrintResult.Unknown(spoken(e))), e);
        }
    }

    // Before the first byte of the receipt was written, whatever goes wrong leaves nothing in the printer.
    private PrintResult known(PrintResult result) {
        return switch (result) {
            case PrintResult.StoppedMidway(var reason) when !begun -> new PrintResult.NotPrinted(reason);
            case PrintResult.Unknown(var reason) when !begun -> new PrintResult.NotPrinted(reason);
            case PrintResult.StoppedMidway _, PrintResult.Unknown _, PrintResult.NotPrinted _, PrintResult.Printed _ ->
                result;
        };
    }

    private static ReasonCode spoken(DeviceLost loss) {
        return loss.reason() == ReasonCode.NO_ANSWER ? ReasonCode.NO_ANSWER : ReasonCode.LOST;
    }

    private Optional<PrintResult> send(List<byte[]> pieces) {
        for (byte[] piece : pieces) {
            if (chunk.size() > 0 && chunk.size() + piece.length > CHUNK) {
                var end = sendChunk();
                if (end.isPresent()) {
                    return end;
                }
            }
            chunk.writeBytes(piece);
        }
        return sendChunk();
    }

    private Optional<PrintResult> sendChunk() {
        while (!line.takesData(deadline.atMost(ASK_EVERY))) {
            var end = trouble();
            if (end.isPresent() || deadline.isPast()) {
                return Optional.of(end.orElse(new PrintResult.Unknown(ReasonCode.NO_ANSWER)));
            }
        }
        if (deadline.isPast()) {
            return Optional.of(new PrintResult.Unknown(ReasonCode.NO_ANSWER)); // no more of what nobody waits for
        }
        begun = true;
        line.write(chunk.toByteArray(), deadline);
        chunk.reset();
        return trouble();
    }

    // The marker comes back only when all before it was worked through; unlike it, real-time answers overtake the data.
    private PrintResult confirm() {
        line.sendMarker(deadline);
        while (!line.markerSeenBefore(deadline.atMost(ASK_EVERY))) {
            var end = trouble();
            if (end.isPresent()) {
                return end.get();
            }
            if (deadline.isPast()) {
                return new PrintResult.Unknown(ReasonCode.NO_ANSWER);
            }
        }
        return trouble().orElse(new PrintResult.Printed());
    }

    private Optional<PrintResult> trouble() {
        var status = line.status();
        if (status.isEmpty()) {
            return Optional.of(new PrintResult.Unknown(ReasonCode.NO_ANSWER));
        }
        var fault = status.get().fault();
        // What still waits in the printer would come out with the next roll of paper, in front of the next receipt.
        fault.ifPresent(_ -> line.forget());
        return fault.map(PrintResult.StoppedMidway::new);
    }
}
