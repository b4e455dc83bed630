package cn.haicang.proving.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between one terminal and the centre: cuts, slows down, garbles, repeats, forgets. It cannot read what it carries. */
final class LyingWire implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LyingWire.class);
    private static final int PIECE = 4 * 1024;
    private static final int SLOW_PIECE = 160;

    private final ServerSocket entrance;
    private final InetSocketAddress centre;
    private final Random random;
    private final Tally tally;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean honest = true;

    LyingWire(int centrePort, long seed, Tally tally) {
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        this.centre = new InetSocketAddress(InetAddress.getLoopbackAddress(), centrePort);
        this.random = new Random(seed);
        this.tally = tally;
        Thread.ofVirtual().name("lying-wire").start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void lie() {
        honest = false;
    }

    /** From now on it carries everything; what it has spoilt is ended. */
    void beHonest() {
        honest = true;
        open.forEach(LyingWire::reset);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket terminal = entrance.accept();
                Mischief mischief = honest ? Mischief.NOTHING : Mischief.drawn(random);
                tally.add("wire " + mischief.kind());
                Thread.ofVirtual().start(() -> connect(terminal, mischief));
            } catch (IOException closedOrExhausted) {
                log.debug("the wire takes no connection: {}", closedOrExhausted.getMessage());
            }
        }
    }

    private void connect(Socket terminal, Mischief mischief) {
        Socket far = new Socket();
        open.add(terminal);
        open.add(far);
        try {
            if (mischief.kind() != Mischief.Kind.REFUSED) {
                far.connect(centre);
                Thread back = Thread.ofVirtual().start(() -> carry(far, terminal, mischief, false));
                carry(terminal, far, mischief, true);
                back.join();
            }
        } catch (IOException centreAway) {
            log.debug("the centre is away: {}", centreAway.getMessage());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            reset(terminal);
            reset(far);
            open.remove(terminal);
            open.remove(far);
        }
    }

    private void carry(Socket from, Socket to, Mischief mischief, boolean towardsCentre) {
        boolean concerned = mischief.towardsCentre() == towardsCentre;
        try (Copy copy = towardsCentre && mischief.kind() == Mischief.Kind.REPLAYED ? Copy.to(centre) : Copy.NONE) {
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
            to.shutdownOutput();
        } catch (IOException broken) {
            reset(from);
            reset(to);
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
                reset(socket);
            }
        }
    }

    private static void reset(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException alreadyGone) {
            log.debug("a connection was gone already: {}", alreadyGone.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException unclosable) {
            log.warn("The wire's port did not close", unclosable);
        }
        open.forEach(LyingWire::reset);
    }
}
