package cn.haicang.proving.campaign;

import cn.haicang.proving.relay.Relay;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between one terminal and the centre: cuts, slows down, garbles, repeats, forgets. It cannot read what it carries. */
final class LyingWire implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LyingWire.class);
    private static final int PIECE = 4 * 1024;
    private static final int SLOW_PIECE = 160;

    private final Relay relay;
    private final InetSocketAddress centre;
    private final Random random;
    private final Tally tally;
    private volatile boolean honest = true;

    LyingWire(int centrePort, long seed, Tally tally) {
        this.centre = new InetSocketAddress(InetAddress.getLoopbackAddress(), centrePort);
        this.random = new Random(seed);
        this.tally = tally;
        this.relay = Relay.open(0, centre, this::line);
    }

    int port() {
        return relay.port();
    }

    void lie() {
        honest = false;
    }

    /** From now on it carries everything; what it has spoilt is ended. */
    void beHonest() {
        honest = true;
        relay.breakAll();
    }

    private Line line() {
        Mischief mischief = honest ? Mischief.NOTHING : Mischief.drawn(random);
        tally.add("wire " + mischief.kind());
        return new Line(mischief, centre);
    }

    /** One connection and what is done to it. */
    private record Line(Mischief mischief, InetSocketAddress centre) implements Relay.Carrier {
        @Override
        public boolean connects() {
            return mischief.kind() != Mischief.Kind.REFUSED;
        }

        @Override
        public void carry(Socket from, Socket to, boolean outwards) throws IOException {
            boolean concerned = mischief.towardsCentre() == outwards;
            boolean twice = outwards && mischief.kind() == Mischief.Kind.REPLAYED;
            try (Copy copy = twice ? Copy.to(centre) : Copy.NONE) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] piece = new byte[concerned && mischief.kind() == Mischief.Kind.SLOW ? SLOW_PIECE : PIECE];
                long before = 0;
                for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                    if (!concerned || spoil(mischief, piece, length, before)) {
                        out.write(piece, 0, length);
                    }
                    copy.write(piece, length);
                    before += length;
                }
            }
        }
    }

    /** @return whether the piece goes on, as it is now */
    private static boolean spoil(Mischief mischief, byte[] piece, int length, long before) throws IOException {
        boolean reached = before + length > mischief.atByte();
        switch (mischief.kind()) {
            case NONE, REFUSED, REPLAYED -> {}
            case CUT -> {
                if (reached) {
                    throw new IOException("cut");
                }
            }
            case SLOW -> LockSupport.parkNanos(mischief.millis() * 1_000_000L);
            case GARBLED -> {
                if (reached && before <= mischief.atByte()) {
                    piece[(int) (mischief.atByte() - before)] ^= (byte) (1 << (mischief.millis() % 8));
                }
            }
            case HALF_OPEN -> {
                return !reached;
            }
        }
        return true;
    }

    /** A second connection that says the same as the first. */
    private record Copy(Socket socket) implements AutoCloseable {
        static final Copy NONE = new Copy(new Socket());

        static Copy to(InetSocketAddress centre) throws IOException {
            Socket second = new Socket();
            second.connect(centre);
            Thread.ofVirtual().start(() -> {
                try {
                    second.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException ended) {
                    log.debug("the copy has ended: {}", ended.getMessage());
                }
            });
            return new Copy(second);
        }

        void write(byte[] piece, int length) {
            try {
                if (socket.isConnected()) {
                    socket.getOutputStream().write(piece, 0, length);
                }
            } catch (IOException refused) {
                log.debug("the copy is not taken: {}", refused.getMessage());
            }
        }

        @Override
        public void close() {
            if (socket.isConnected()) {
                Relay.reset(socket);
            }
        }
    }

    @Override
    public void close() {
        relay.close();
    }
}
