package cn.haicang.proving.workbench;

import cn.haicang.proving.relay.Relay;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The network cable between the terminal and the centre: what goes in at its port comes out at the centre's. Pulled, it
 * ends every connection and lets no new one through; it looks at nothing that it carries.
 */
public final class NetworkCable implements AutoCloseable {
    private final Relay relay;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean pulled;

    /** @param port of the terminal's end on the loopback, 0 for any */
    public static NetworkCable between(int port, InetSocketAddress centre) {
        return new NetworkCable(port, centre);
    }

    private NetworkCable(int port, InetSocketAddress centre) {
        this.relay = Relay.open(port, centre, Strand::new);
    }

    /** The terminal's end. */
    public int port() {
        return relay.port();
    }

    public void pull() {
        pulled = true;
        relay.breakAll();
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

    private final class Strand implements Relay.Carrier {
        @Override
        public boolean connects() {
            return !pulled;
        }

        @Override
        public void carry(Socket from, Socket to, boolean outwards) throws IOException {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[16 * 1024];
            for (int length = in.read(piece); length >= 0 && !pulled; length = in.read(piece)) {
                out.write(piece, 0, length);
            }
        }
    }

    @Override
    public void close() {
        relay.close();
    }
}
