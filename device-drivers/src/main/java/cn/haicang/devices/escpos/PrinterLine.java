package cn.haicang.devices.escpos;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.escpos.PrinterProfile.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The line to a printer, with its answers sorted: real-time status, the end marker, flow control, and status that some
 * printers send unasked. Which is which stands in fixed bits (ESC/POS, "distinguishing the answers").
 */
final class PrinterLine {
    /** Printers answer in real time within some milliseconds, also while they print. */
    private static final Duration PROMPT = Duration.ofMillis(600);

    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    private static final int FORGOTTEN = 0x37;
    private static final byte[] MARKER = {0x1D, 'r', 1};
    // DLE DC4 fn 8: forget what was received but not printed. Ignored by printers that don't know it.
    private static final byte[] FORGET = {0x10, 0x14, 8, 1, 3, 0x14, 1, 6, 2, 8};

    private static final List<Source> REAL_TIME =
            List.of(Source.DLE_EOT_1, Source.DLE_EOT_2, Source.DLE_EOT_3, Source.DLE_EOT_4);

    private final ByteChannel channel;
    private final PrinterProfile profile;
    private int unaskedBytes;
    private boolean paused;
    private boolean markerSeen;
    private OptionalInt status = OptionalInt.empty();

    PrinterLine(ByteChannel channel, PrinterProfile profile) {
        this.channel = channel;
        this.profile = profile;
    }

    void write(byte[] bytes, Deadline deadline) {
        channel.write(bytes, deadline);
    }

    /** True if the printer takes data; waits for that until the deadline if it has said stop. */
    boolean takesData(Deadline deadline) {
        hear(Deadline.in(Duration.ZERO));
        while (paused && hear(deadline)) {}
        return !paused;
    }

    /** Empty if one of the four questions stays without answer. */
    Optional<PrinterCondition> status() {
        var condition = new PrinterCondition(profile);
        for (int n = 1; n <= 4; n++) {
            var answer = realTime(n);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            condition.put(REAL_TIME.get(n - 1), answer.getAsInt());
        }
        return Optional.of(condition);
    }

    private OptionalInt realTime(int n) {
        while (hear(Deadline.in(Duration.ZERO))) {}
        status = OptionalInt.empty();
        channel.write(new byte[] {0x10, 0x04, (byte) n}, Deadline.in(PROMPT));
        var deadline = Deadline.in(PROMPT);
        while (status.isEmpty() && hear(deadline)) {}
        return status;
    }

    /** Asks for an answer that the printer gives only when it has worked through all that was sent before. */
    void sendMarker(Deadline deadline) {
        markerSeen = false;
        channel.write(MARKER, deadline);
    }

    boolean markerSeenBefore(Deadline deadline) {
        while (!markerSeen && hear(deadline)) {}
        return markerSeen;
    }

    /** Makes the printer drop what it holds and has not printed. */
    void forget() {
        channel.write(FORGET, Deadline.in(PROMPT));
    }

    /** @return false if the deadline passed in silence */
    private boolean hear(Deadline deadline) {
        byte[] heard = channel.read(64, deadline);
        for (byte b : heard) {
            sort(b & 0xFF);
        }
        return heard.length > 0;
    }

    private void sort(int b) {
        if (unaskedBytes > 0) {
            unaskedBytes--;
        } else if (b == XON || b == XOFF) {
            paused = b == XOFF;
        } else if ((b & 0x93) == 0x12) {
            status = OptionalInt.of(b);
        } else if ((b & 0x93) == 0x10) {
            unaskedBytes = 3; // automatic status back: three more bytes belong to it
        } else if (b == FORGOTTEN) {
            unaskedBytes = 2; // "cleared", in three bytes
        } else if ((b & 0x90) == 0) {
            markerSeen = true;
        }
    }
}
