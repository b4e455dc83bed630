package cn.haicang.devices.emulator;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts an emulated card into the virtual reader of the vsmartcard project, and so behind the real PC/SC service of this
 * machine: a connection is a card in the reader, its end is the card's removal. A message is its length in two bytes and
 * the data; one byte alone is about power.
 */
public final class VpcdCard implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(VpcdCard.class);
    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int GET_ATR = 4;

    private final Socket socket;
    private final EmulatedCard card;
    private final AtomicInteger apdusLeft = new AtomicInteger(Integer.MAX_VALUE);

    private VpcdCard(Socket socket, EmulatedCard card) {
        this.socket = socket;
        this.card = card;
    }

    /**
     * @param port of the virtual reader on this machine, 35963 for its first slot
     * @throws IOException if no service with a virtual reader runs here
     */
    public static VpcdCard insert(EmulatedCard card, int port) throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2000);
        socket.setTcpNoDelay(true);
        var inserted = new VpcdCard(socket, card);
        Thread.ofPlatform().daemon().name("vpcd-card").start(inserted::serve);
        return inserted;
    }

    /** The card is pulled in the middle of the command after the next {@code apdus}. */
    public void removeAfterApdus(int apdus) {
        apdusLeft.set(apdus);
    }

    private void serve() {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            while (!socket.isClosed()) {
                // The reader's driver writes length and data apart; without this each pair costs 40 ms of waiting.
                socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
                byte[] message = new byte[in.readUnsignedShort()];
                socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
                in.readFully(message);
                if (!answer(message, socket.getOutputStream())) {
                    return;
                }
            }
        } catch (IOException e) {
            log.debug("the card was removed, or the service ended");
        }
    }

    /** @return false when the card is pulled */
    private boolean answer(byte[] message, OutputStream out) throws IOException {
        if (message.length != 1) {
            if (apdusLeft.getAndDecrement() <= 0) {
                return false;
            }
            send(card.process(message), out);
            return true;
        }
        switch (message[0]) {
            case GET_ATR -> send(card.atr(), out);
            case POWER_OFF, POWER_ON, RESET -> card.reset();
            default -> log.warn("the virtual reader asks for {}", message[0]);
        }
        return true;
    }

    private static void send(byte[] data, OutputStream out) throws IOException {
        byte[] frame = new byte[data.length + 2];
        frame[0] = (byte) (data.length >> 8);
        frame[1] = (byte) data.length;
        System.arraycopy(data, 0, frame, 2, data.length);
        out.write(frame);
        Arrays.fill(frame, (byte) 0);
    }

    /** Removes the card. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
