package cn.haicang.devices.codescan;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.scan.ScannerProfile;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line to a scanner: commands one way, codes the other. */
final class ScannerLine {
    private static final Logger log = LoggerFactory.getLogger(ScannerLine.class);
    /** Longer than any pause within a code, USB adapters (16 ms) included; shorter than from one code to the next. */
    private static final Duration SILENCE = Duration.ofMillis(70);
    /** How soon a wait that was called off is noticed. */
    private static final Duration SLICE = Duration.ofMillis(100);

    private static final Duration PROMPT = Duration.ofMillis(600);
    private static final Deadline NOW = Deadline.in(Duration.ZERO);
    private static final int PIECE = 4096;
    private static final int MOST_PIECES = 16;

    private final ByteChannel channel;
    private final ScannerProfile profile;
    private final CodeStream stream = new CodeStream();
    private Deadline nextStart = NOW;
    private Deadline silentFrom = NOW;

    ScannerLine(ByteChannel channel, ScannerProfile profile) {
        this.channel = channel;
        this.profile = profile;
    }

    void start() {
        send(profile.startCommand());
        nextStart = Deadline.in(profile.again());
    }

    void keepLooking() {
        if (nextStart.isPast()) {
            start();
        }
    }

    void stop() {
        send(profile.stopCommand());
    }

    private void send(byte[] command) {
        if (command.length > 0) {
            channel.write(command, Deadline.in(PROMPT));
        }
    }

    /** Forgets what has come so far, and what has only begun to come. Bounded: a scanner may well go on and on. */
    void drop() {
        byte[] piece = channel.read(PIECE, NOW);
        if (piece.length == 0 && silentFrom.isPast()) {
            stream.silence();
        }
        for (int pieces = 0; piece.length > 0 && pieces < MOST_PIECES; pieces++) {
            feed(piece);
            piece = channel.read(PIECE, NOW);
        }
        stream.dropBegun();
    }

    /** Listens for a moment. */
    Optional<String> listen() {
        byte[] piece = channel.read(PIECE, Deadline.in(stream.isOpen() ? SILENCE : SLICE));
        if (piece.length == 0 && stream.isOpen()) {
            // Looked at once more: this thread may have slept through a byte that came in time.
            piece = channel.read(PIECE, NOW);
            if (piece.length == 0) {
                return stream.silence().flatMap(heard -> codeIn(List.of(heard)));
            }
        }
        return codeIn(feed(piece));
    }

    private List<Heard> feed(byte[] piece) {
        var heard = stream.feed(piece);
        silentFrom = piece.length > 0 ? Deadline.in(SILENCE) : silentFrom;
        Arrays.fill(piece, (byte) 0);
        return heard;
    }

    /** The first code; another one in the same breath is nobody's. */
    private static Optional<String> codeIn(List<Heard> heard) {
        for (var one : heard) {
            switch (one) {
                case Heard.Code(var text, int stripped) -> {
                    if (stripped > 0) {
                        log.info("a code came with {} control characters around it; they were left out", stripped);
                    }
                    return Optional.of(text);
                }
                case Heard.Refused(var why) -> log.warn("a code was refused: {}", why);
            }
        }
        return Optional.empty();
    }
}
