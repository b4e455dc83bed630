package cn.haicang.proving.bench;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.channel.ChannelOpener;
import java.util.function.Predicate;

/** Counts what passes a line, from the first piece that the counting is about. One thread uses a line, so one counts. */
final class CountedPorts implements ChannelOpener {
    private final ChannelOpener ports;
    private final Predicate<byte[]> begins;
    private final Predicate<byte[]> counts;
    private volatile long began;
    private volatile long said;
    private volatile long heard;

    /**
     * @param begins the first piece said of which this is true starts the clock
     * @param counts which pieces said are counted, the first among them
     */
    CountedPorts(ChannelOpener ports, Predicate<byte[]> begins, Predicate<byte[]> counts) {
        this.ports = ports;
        this.begins = begins;
        this.counts = counts;
    }

    @Override
    public ByteChannel open(String port, int baud) {
        return new Counted(ports.open(port, baud));
    }

    /** Everything from here on is the next measurement. */
    void reset() {
        began = 0;
        said = 0;
        heard = 0;
    }

    double secondsSinceBegin() {
        return (System.nanoTime() - began) / 1e9;
    }

    long said() {
        return said;
    }

    long heard() {
        return heard;
    }

    private synchronized void countSaid(byte[] bytes) {
        if (began == 0 && begins.test(bytes)) {
            began = System.nanoTime();
        }
        if (began != 0 && counts.test(bytes)) {
            said += bytes.length;
        }
    }

    private synchronized void countHeard(byte[] bytes) {
        if (began != 0) {
            heard += bytes.length;
        }
    }

    private final class Counted implements ByteChannel {
        private final ByteChannel line;

        private Counted(ByteChannel line) {
            this.line = line;
        }

        @Override
        public void write(byte[] bytes, Deadline deadline) {
            countSaid(bytes);
            line.write(bytes, deadline);
        }

        @Override
        public byte[] read(int most, Deadline deadline) {
            byte[] bytes = line.read(most, deadline);
            countHeard(bytes);
            return bytes;
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
