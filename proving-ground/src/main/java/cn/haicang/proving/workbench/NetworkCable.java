package cn.haicang.proving.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The network cable between the terminal and the centre: what goes in at its port comes out at the centre's. Pulled, it
 * ends every connection and lets no new one through; it looks at nothing that it carries.
 */
public final class NetworkCable implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NetworkCable.class);

    private final InetSocketAddress centre;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean pulled;

    /** @param port of the terminal's end on the loopback, 0 for any */
    public static NetworkCable between(int port, InetSocketAddress centre) {
        try {
            return new NetworkCable(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), centre);
        } catch (IOException taken) {
            throw new UncheckedIOException("the port of the network cable is taken: " + port, taken);
        }
    }

    private NetworkCable(ServerSocket entrance, InetSocketAddress centre) {
        this.entrance = entrance;
        this.centre = centre;
        Thread.ofVirtual().name("network-cable").start(this::accept);
    }

    /** The terminal's end. */
    public int port() {
        return entrance.getLocalPort();
    }

    public void pull() {
        pulled = true;
        open.forEach(NetworkCable::reset);
        listeners.forEach(Runnable::run);
    }

    public void plug() {
        pulled = false;
        listeners.forEach(Runnable::run);
    }

    public boolean isPulled() {
        return pulled;
    }

    /** Told when the cable is pulled or plugged; from any thread. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket terminal = entrance.accept();
                open.add(terminal);
                Thread.ofVirtual().name("network-cable-line").start(() -> connect(terminal));
            } catch (IOException closedOrExhausted) {
                if (!entrance.isClosed()) {
                    log.warn("The network cable could not take a connection", closedOrExhausted);
                }
            }
        }
    }

    private void connect(Socket terminal) {
        Socket far = new Socket();
        open.add(far);
        try {
            if (!pulled) {
                far.connect(centre);
                Thread back = Thread.ofVirtual().name("network-cable-back").start(() -> carry(far, terminal));
                carry(terminal, far);
                back.join();
            }
        } catch (IOException centreAway) {
            log.debug("The centre's end of the network cable is dead: {}", centreAway.getMessage());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            reset(terminal);
            reset(far);
            open.remove(terminal);
            open.remove(far);
        }
    }

    /** Until one side ends; the end of one direction is handed on, so that the other may finish. */
    private void carry(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[16 * 1024];
            for (int length = in.read(piece); length >= 0 && !pulled; length = in.read(piece)) {
                out.write(piece, 0, length);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            reset(from);
            reset(to);
        }
    }

    /** A cable that is pulled says no goodbye: RST instead of FIN. */
    private static void reset(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException alreadyGone) {
            log.debug("A connection was gone already: {}", alreadyGone.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException unclosable) {
            log.warn("The network cable's port did not close", unclosable);
        }
        open.forEach(NetworkCable::reset);
    }
}
