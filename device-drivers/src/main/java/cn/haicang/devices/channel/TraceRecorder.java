package cn.haicang.devices.channel;

import cn.haicang.devices.Deadline;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * Writes down what passes the lines that it opens. A trace holds everything that a document says: whoever makes one
 * answers for it.
 */
public final class TraceRecorder implements ChannelOpener {
    private final ChannelOpener ports;
    private final BufferedWriter file;
    private final long began = System.nanoTime();

    /** @param file stays the caller's to close; its comments stand in it already */
    public TraceRecorder(ChannelOpener ports, BufferedWriter file) {
        this.ports = ports;
        this.file = file;
    }

    @Override
    public ByteChannel open(String port, int baud) {
        var line = ports.open(port, baud);
        writeLine("# opened at " + baud);
        return new Recorded(line);
    }

    private void note(Trace.Direction direction, byte[] bytes) {
        if (bytes.length > 0) {
            var at = Duration.ofNanos(System.nanoTime() - began);
            writeLine(Trace.Piece.of(at, direction, bytes).line());
        }
    }

    private synchronized void writeLine(String text) {
        try {
            file.write(text);
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the trace can't be written", e);
        }
    }

    private final class Recorded implements ByteChannel {
        private final ByteChannel line;

        private Recorded(ByteChannel line) {
            this.line = line;
        }

        @Override
        public void write(byte[] bytes, Deadline deadline) {
            note(Trace.Direction.SAID, bytes);
            line.write(bytes, deadline);
        }

        @Override
        public byte[] read(int most, Deadline deadline) {
            byte[] heard = line.read(most, deadline);
            note(Trace.Direction.HEARD, heard);
            return heard;
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
