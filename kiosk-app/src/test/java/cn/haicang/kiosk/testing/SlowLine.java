package cn.haicang.kiosk.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A line to a centre that carries answers as they come, and what goes up as slowly, or as little of it, as it is told to. */
public final class SlowLine implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(20);
    private static final int AT_ONCE = 8192;

    private final URI centre;
    private final ServerSocket server;
    private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong up = new AtomicLong();
    private volatile int perTick = AT_ONCE;
    private volatile long most = Long.MAX_VALUE;

    private SlowLine(URI centre, ServerSocket server) {
        this.centre = centre;
        this.server = server;
    }

    public static SlowLine to(URI centre) {
        try {
            var line = new SlowLine(centre, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            line.pumps.execute(line::accept);
            return line;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return URI.create("https://" + HttpsCentre.HOST + ":" + server.getLocalPort());
    }

    /** So many bytes go up in each fiftieth of a second. */
    public void carryingUp(int bytes) {
        perTick = bytes;
    }

    /** A connection that is to carry more than so many bytes up breaks off. */
    public void breakingAfter(long bytes) {
        most = bytes;
    }

    public void free() {
        perTick = AT_ONCE;
        most = Long.MAX_VALUE;
    }

    public int connections() {
        return connections.get();
    }

    /** Bytes that have gone up so far. */
    public long up() {
        return up.get();
    }

    private void accept() {
        try {
            while (true) {
                var near = server.accept();
                connections.incrementAndGet();
                var far = new Socket(InetAddress.getLoopbackAddress(), centre.getPort());
                pumps.execute(() -> pump(near, far, true));
                pumps.execute(() -> pump(far, near, false));
            }
        } catch (IOException closed) {
            pumps.shutdown();
        }
    }

    private void pump(Socket from, Socket to, boolean upward) {
        try (from;
                to) {
            var block = new byte[AT_ONCE];
            long carried = 0;
            for (int read = from.getInputStream().read(block);
                    read >= 0;
                    read = from.getInputStream().read(block)) {
                carried += read;
                if (upward && carried > most) {
                    return;
                }
                if (upward) {
                    trickle(block, read, to.getOutputStream());
                } else {
                    to.getOutputStream().write(block, 0, read);
                }
            }
        } catch (IOException cut) {
            return;
        }
    }

    private void trickle(byte[] block, int length, OutputStream to) throws IOException {
        for (int from = 0; from < length; ) {
            int piece = Math.min(perTick, length - from);
            to.write(block, from, piece);
            from += piece;
            up.addAndGet(piece);
            if (perTick < AT_ONCE) {
                LockSupport.parkNanos(TICK.toNanos());
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            pumps.shutdownNow();
        }
    }
}
