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
    /** For an answer of which no more is known than that it has begun; short ones are there much sooner. */
    private static final Duration BEGINNING = Duration.ofSeconds(5);
    /** USB adapters hand out a byte that comes alone after 16 ms. At 9600 baud, the slowest rate of a module, it takes one. */
    private static final Duration EACH_BYTE = Duration.ofMillis(16);
    /** However often something begins anew. */
    private static final Duration WHOLE_ANSWER = Duration.ofSeconds(70);

    private static final int BUFFER = 8192;

    private final ByteChannel channel;

    SamVLine(ByteChannel channel) {
        this.channel = channel;
    }

    /** What came back. */
    sealed interface Reply {
        record Whole(SamVAnswer answer) implements Reply {}

        /** Something came that was no answer, also when it was asked for again. */
        record Garbled() implements Reply {}

        record Silence() implements Reply {}

        default Optional<SamVAnswer> whole() {
            return this instanceof Whole(var answer) ? Optional.of(answer) : Optional.empty();
        }
    }

    /** Asks, and once more if the answer was garbled. */
    Reply ask(SamVCommand command) {
        var first = exchange(command);
        return first instanceof Reply.Garbled ? exchange(command) : first;
    }

    /**
     * Asks what every module answers at once, and once more also after silence.
     *
     * @throws DeviceLost if nothing comes, or nothing that is an answer
     */
    SamVAnswer insist(SamVCommand command) {
        var first = ask(command);
        return switch (first instanceof Reply.Silence ? ask(command) : first) {
            case Reply.Whole(var answer) -> answer;
            case Reply.Garbled() -> throw new DeviceLost(ReasonCode.PROTOCOL);
            case Reply.Silence() -> throw new DeviceLost(ReasonCode.NO_ANSWER);
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
        var patience = new Patience(firstByte);
        while (length < buffer.length) {
            byte[] piece = channel.read(buffer.length - length, patience.next());
            if (piece.length == 0) {
                break;
            }
            System.arraycopy(piece, 0, buffer, length, piece.length);
            Arrays.fill(piece, (byte) 0);
            length += piece.length;
            switch (SamVFrame.soFar(buffer, length)) {
                case SamVFrame.Scan.Whole(var answer) -> {
                    return reply(answer);
                }
                case SamVFrame.Scan.Begun(int announced) -> patience.begun(announced);
                case SamVFrame.Scan.Nothing() -> patience.nothing();
            }
        }
        return length == 0
                ? new Reply.Silence()
                : SamVFrame.inAll(buffer, length).map(SamVLine::reply).orElse(new Reply.Garbled());
    }

    /** How long the next byte is waited for: what has begun may trickle in, but not without end. */
    private static final class Patience {
        private final Deadline firstByte;
        private Optional<Deadline> whole = Optional.empty();
        private Deadline rest;
        private int longest;
        private boolean begun;

        Patience(Deadline firstByte) {
            this.firstByte = firstByte;
            this.rest = firstByte;
        }

        Deadline next() {
            return begun ? rest.atMost(SILENCE) : firstByte;
        }

        void nothing() {
            begun = false;
        }

        void begun(int announced) {
            if (!begun || announced > longest) {
                var limit = whole.orElseGet(() -> Deadline.in(WHOLE_ANSWER));
                whole = Optional.of(limit);
                longest = Math.max(longest, announced);
                rest = limit.atMost(BEGINNING.plus(EACH_BYTE.multipliedBy(longest)));
            }
            begun = true;
        }
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
