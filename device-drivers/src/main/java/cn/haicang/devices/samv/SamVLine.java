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
    /** The longest answer takes 2.5 s at 9600 baud, the slowest rate that a module knows. */
    private static final Duration WHOLE_ANSWER = Duration.ofSeconds(5);

    private static final int BUFFER = 8192;

    private final ByteChannel channel;

    SamVLine(ByteChannel channel) {
        this.channel = channel;
    }

    /** What came back. */
    private sealed interface Reply {
        record Whole(SamVAnswer answer) implements Reply {}

        record Garbled() implements Reply {}

        record Silence() implements Reply {}
    }

    /**
     * Asks, and once more if the answer was garbled or didn't come.
     *
     * @return empty if it was garbled again
     * @throws DeviceLost if both times nothing came
     */
    Optional<SamVAnswer> ask(SamVCommand command) {
        var first = exchange(command);
        if (first instanceof Reply.Whole(var answer)) {
            return Optional.of(answer);
        }
        return switch (exchange(command)) {
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

    /** As {@link #ask}, of what not every module knows: silence is an answer too, and means no. */
    Optional<SamVAnswer> askIfKnown(SamVCommand command) {
        return switch (exchange(command)) {
            case Reply.Whole(var answer) -> Optional.of(answer);
            case Reply.Silence() -> Optional.empty();
            case Reply.Garbled() ->
                exchange(command) instanceof Reply.Whole(var answer) ? Optional.of(answer) : Optional.empty();
        };
    }

    private Reply exchange(SamVCommand command) {
        drain();
        channel.write(command.frame(), Deadline.in(command.patience()));
        byte[] buffer = new byte[BUFFER];
        try {
            return receive(buffer, Deadline.in(command.patience()));
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    private Reply receive(byte[] buffer, Deadline firstByte) {
        int length = 0;
        var last = firstByte;
        SamVFrame.Scan seen = new SamVFrame.Scan.Nothing();
        while (length < buffer.length) {
            byte[] piece = channel.read(buffer.length - length, begun(seen) ? last.atMost(SILENCE) : firstByte);
            if (piece.length == 0) {
                break;
            }
            System.arraycopy(piece, 0, buffer, length, piece.length);
            Arrays.fill(piece, (byte) 0);
            length += piece.length;
            var next = SamVFrame.soFar(buffer, length);
            if (next instanceof SamVFrame.Scan.Whole(var answer)) {
                return reply(answer);
            }
            last = begun(next) && !begun(seen) ? Deadline.in(WHOLE_ANSWER) : last;
            seen = next;
        }
        return length == 0
                ? new Reply.Silence()
                : SamVFrame.inAll(buffer, length).map(SamVLine::reply).orElse(new Reply.Garbled());
    }

    private static boolean begun(SamVFrame.Scan scan) {
        return scan instanceof SamVFrame.Scan.Begun;
    }

    private static Reply reply(SamVAnswer answer) {
        return switch (answer.status()) {
            // The request was garbled on its way.
            case REQUEST_CHECK_BYTE, REQUEST_LENGTH -> new Reply.Garbled();
            default -> new Reply.Whole(answer);
        };
    }

    // A late answer to an earlier question must not pass for the answer to this one.
    private void drain() {
        int pieces = 0;
        while (pieces < 64 && channel.read(BUFFER, Deadline.in(Duration.ZERO)).length > 0) {
            pieces++;
        }
    }
}
