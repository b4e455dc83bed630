package cn.haicang.devices.samv;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.channel.ByteChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Asks the module and gets its answer, over a line that may add noise, lose bytes or deliver in small pieces. */
final class SamVLine {
    /** Longer than any pause inside an answer, USB adapters included. */
    private static final Duration SILENCE = Duration.ofMillis(200);
    /** The module answers find, select and status within some tens of milliseconds. */
    private static final Duration PROMPT = Duration.ofMillis(800);
    /** Reading takes about a second, the slowest modules up to three. */
    private static final Duration READING = Duration.ofMillis(3500);

    private static final int BUFFER = 8192;

    private final ByteChannel channel;

    SamVLine(ByteChannel channel) {
        this.channel = channel;
    }

    /** 60: the module's self-test failed; 66: it isn't authorised; 90: all is well. */
    SamVAnswer status() {
        return ask(0x11, 0xFF, PROMPT).orElseThrow(() -> new DeviceLost(ReasonCode.PROTOCOL));
    }

    boolean find() {
        // Some modules answer the first find after a pause with 80, though a card lies there.
        if (findOnce()) {
            return true;
        }
        return findOnce();
    }

    private boolean findOnce() {
        return ask(0x20, 0x01, PROMPT)
                        .orElseThrow(() -> new DeviceLost(ReasonCode.PROTOCOL))
                        .status()
                == SamVAnswer.FOUND;
    }

    /** Empty if the answer was garbled twice. */
    Optional<SamVAnswer> select() {
        return ask(0x20, 0x02, PROMPT);
    }

    /** Empty if the answer was garbled twice. */
    Optional<SamVAnswer> readBaseInformation() {
        return ask(0x30, 0x01, READING);
    }

    private Optional<SamVAnswer> ask(int command, int parameter, Duration patience) {
        var request = SamVFrame.command(command, parameter);
        var first = exchange(request, patience);
        if (first instanceof Reply.Whole(var answer)) {
            return Optional.of(answer);
        }
        var second = exchange(request, patience);
        return switch (second) {
            case Reply.Whole(var answer) -> Optional.of(answer);
            case Reply.Garbled() -> Optional.empty();
            case Reply.Silence() -> {
                if (first instanceof Reply.Silence) {
                    throw new DeviceLost(ReasonCode.NO_ANSWER);
                }
                yield Optional.empty();
            }
        };
    }

    private sealed interface Reply {
        record Whole(SamVAnswer answer) implements Reply {}

        record Garbled() implements Reply {}

        record Silence() implements Reply {}
    }

    private Reply exchange(byte[] request, Duration patience) {
        drain();
        channel.write(request, Deadline.in(PROMPT));
        byte[] buffer = new byte[BUFFER];
        try {
            return receive(buffer, Deadline.in(patience));
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    private Reply receive(byte[] buffer, Deadline deadline) {
        int length = 0;
        var next = deadline;
        while (length < buffer.length) {
            byte[] piece = channel.read(buffer.length - length, next);
            if (piece.length == 0) {
                return length == 0 ? new Reply.Silence() : new Reply.Garbled();
            }
            System.arraycopy(piece, 0, buffer, length, piece.length);
            Arrays.fill(piece, (byte) 0);
            length += piece.length;
            switch (SamVFrame.scan(buffer, length)) {
                case SamVFrame.Scan.Whole(var answer) -> {
                    return answer.status() == SamVAnswer.CHECKSUM_OF_REQUEST
                            ? new Reply.Garbled()
                            : new Reply.Whole(answer);
                }
                case SamVFrame.Scan.Garbled() -> {
                    return new Reply.Garbled();
                }
                case SamVFrame.Scan.More(var begun) -> next = begun ? deadline.atMost(SILENCE) : deadline;
            }
        }
        return new Reply.Garbled();
    }

    // A late answer to an earlier question must not pass for the answer to this one.
    private void drain() {
        int pieces = 0;
        while (pieces < 64 && channel.read(BUFFER, Deadline.in(Duration.ZERO)).length > 0) {
            pieces++;
        }
    }
}
