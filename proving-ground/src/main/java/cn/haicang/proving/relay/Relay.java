package cn.haicang.proving.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port of the loopback whose connections go on to another address, carried by whatever its owner gives to each. */
public final class Relay implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final ServerSocket entrance;
    private final InetSocketAddress far;
    private final Supplier<? extends Carrier> carriers;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** How one connection carries. */
    public interface Carrier {
        /** Whether it gets to the other side at all. */
        boolean connects();

        /**
         * Carries one direction until its side ends.
         *
         * @throws IOException to break both directions off
         */
        void carry(Socket from, Socket to, boolean outwards) throws IOException;
    }

    private Relay(ServerSocket entrance, InetSocketAddress far, Supplier<? extends Carrier> carriers) {
        this.entrance = entrance;
        this.far = far;
        this.carriers = carriers;
    }

    /**
     * @param port of the near end, 0 for any
     * @param carriers asked once for each connection
     */
    public static Relay open(int port, InetSocketAddress far, Supplier<? extends Carrier> carriers) {
        try {
            var entrance = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            var relay = new Relay(entrance, far, carriers);
            Thread.ofVirtual().name("relay").start(relay::accept);
            return relay;
        } catch (IOException taken) {
            throw new UncheckedIOException("the port of the network cable is taken: " + port, taken);
        }
    }

    /** The near end. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** Ends every connection without a goodbye: RST instead of FIN. */
    public void breakAll() {
        open.forEach(Relay::reset);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                open.add(near);
                Carrier carrier = carriers.get();
                Thread.ofVirtual().name("relay-connection").start(() -> connect(near, carrier));
            } catch (IOException closedOrExhausted) {
                log.debug("no connection was taken: {}", closedOrExhausted.getMessage());
            }
        }
    }

    private void connect(Socket near, Carrier carrier) {
        Socket other = new Socket();
        open.add(other);
        try {
            if (carrier.connects()) {
                other.connect(far);
                Thread back = Thread.ofVirtual().name("relay-back").start(() -> carry(carrier, other, near, false));
                carry(carrier, near, other, true);
                back.join();
            }
        } catch (IOException away) {
            log.debug("the far end is away: {}", away.getMessage());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            reset(near);
            reset(other);
            open.remove(near);
            open.remove(other);
        }
    }

    /** The end of one direction is handed on, so that the other may finish. */
    private static void carry(Carrier carrier, Socket from, Socket to, boolean outwards) {
        try {
            carrier.carry(from, to, outwards);
            to.shutdownOutput();
        } catch (IOException broken) {
            reset(from);
            reset(to);
        }
    }

    /** Ends one connection without a goodbye. */
    public static void reset(Socket socket) {
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
            log.warn("the port of the network cable did not close", unclosable);
        }
        breakAll();
    }
}
