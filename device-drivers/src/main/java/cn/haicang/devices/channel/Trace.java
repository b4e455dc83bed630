package cn.haicang.devices.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What passed a serial line, piece by piece, as a text file: comment lines with {@code #} say which device, firmware and
 * day; each other line is the time in seconds, {@code >} for what the application said or {@code <} for what it heard, and
 * the bytes in hexadecimal.
 */
public record Trace(List<String> comments, List<Piece> pieces) {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final Pattern LINE =
            Pattern.compile("([0-9]{1,7})\\.([0-9]{6}) ([<>]) ([0-9A-F]{2}(?: [0-9A-F]{2})*)");

    public Trace {
        comments = List.copyOf(comments);
        pieces = List.copyOf(pieces);
    }

    public enum Direction {
        SAID('>'),
        HEARD('<');

        private final char sign;

        Direction(char sign) {
            this.sign = sign;
        }
    }

    /** @param hex the bytes, as they stand in the file */
    public record Piece(Duration at, Direction direction, String hex) {
        static Piece of(Duration at, Direction direction, byte[] bytes) {
            return new Piece(at, direction, HEX.formatHex(bytes));
        }

        public byte[] bytes() {
            return HEX.parseHex(hex);
        }

        /** As it stands in the file. */
        String line() {
            long micros = at.toNanos() / 1000;
            return String.format(
                    Locale.ROOT, "%d.%06d %c %s", micros / 1_000_000, micros % 1_000_000, direction.sign, hex);
        }
    }

    /**
     * Reads the file of a trace.
     *
     * @throws IllegalArgumentException with the number of a line that is none
     */
    public static Trace read(BufferedReader file) {
        var comments = new ArrayList<String>();
        var pieces = new ArrayList<Piece>();
        int number = 0;
        try {
            for (var line = file.readLine(); line != null; line = file.readLine()) {
                number++;
                if (line.startsWith("#")) {
                    comments.add(line.substring(1).strip());
                } else if (!line.isBlank()) {
                    pieces.add(piece(line, number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Trace(comments, pieces);
    }

    private static Piece piece(String line, int number) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("line " + number + " of the trace is none");
        }
        var at = Duration.ofSeconds(Long.parseLong(parts.group(1))).plusNanos(1000 * Long.parseLong(parts.group(2)));
        var direction = parts.group(3).equals(">") ? Direction.SAID : Direction.HEARD;
        return new Piece(at, direction, parts.group(4));
    }

    /** The device of this trace, which says again what it said then, whenever it is told what it was told then. */
    public ByteChannel replay() {
        return new ReplayedChannel(pieces);
    }
}
