package cn.haicang.devices.emulator;

import cn.haicang.devices.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A machine at the far end of a serial line: it gets bytes, it gives bytes, its cable can be pulled, and it can fall
 * silent with the cable in place. All its verbs may come from any thread.
 */
public abstract class SerialMachine {
    static final Duration FOREVER = Duration.ofDays(1);
    private static final int USUAL_BAUD = 9600;
    /** What the transmit buffer of a serial port holds: Linux gives it one page. */
    private static final int PORT_BUFFER = 4096;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Wire wire;
    private final PacedLine fromApplication = new PacedLine("line-to-machine", PORT_BUFFER, this::baud, this::arrived);
    private final PacedLine toApplication =
            new PacedLine("line-from-machine", Integer.MAX_VALUE, this::baud, this::deliver);
    private boolean plugged = true;
    private boolean silent;
    private boolean paced;

    /** What the machine hangs on: a line in memory, or a pseudo-terminal. */
    interface Wire {
        void toApplication(byte[] bytes);

        void pulled();

        void restored();

        /** Bits per second that the application has set. */
        int baud();
    }

    /** Bytes from the application, in pieces of any size. */
    protected abstract void received(byte[] bytes);

    /** Bytes take the time of a real line from now on, both ways, at the rate that the application has set. */
    public final synchronized void atLineSpeed() {
        paced = true;
    }

    private synchronized int baud() {
        int set = wire == null ? 0 : wire.baud();
        return set > 0 ? set : USUAL_BAUD;
    }

    /** Says something to the application, if anything connects them. */
    protected final synchronized void say(byte[] bytes) {
        if (paced) {
            toApplication.give(bytes.clone(), Deadline.in(FOREVER));
        } else {
            deliver(bytes);
        }
    }

    private synchronized void deliver(byte[] bytes) {
        if (bytes.length > 0 && wire != null && plugged && !silent) {
            wire.toApplication(bytes);
        }
    }

    /** @return false if the line took nothing until the deadline */
    final boolean fromApplication(byte[] bytes, Deadline deadline) {
        if (isPaced()) {
            return fromApplication.give(bytes, deadline);
        }
        arrived(bytes);
        return true;
    }

    private synchronized boolean isPaced() {
        return paced;
    }

    private void arrived(byte[] bytes) {
        if (isPlugged() && !isSilent()) {
            received(bytes);
        }
    }

    synchronized void connect(Wire newWire) {
        wire = newWire;
        forgetUnderWay();
    }

    private void forgetUnderWay() {
        fromApplication.forget();
        toApplication.forget();
    }

    /** Pulls the cable: the port is gone for the application. */
    public final void unplug() {
        Wire pulled;
        synchronized (this) {
            plugged = false;
            pulled = wire;
            forgetUnderWay();
        }
        if (pulled != null) {
            pulled.pulled();
        }
        changed();
    }

    public final void plug() {
        Wire restored;
        synchronized (this) {
            plugged = true;
            restored = wire;
        }
        if (restored != null) {
            restored.restored();
        }
        changed();
    }

    public final synchronized boolean isPlugged() {
        return plugged;
    }

    /** The port stays, but nothing answers any longer, as with the power off. */
    public final void silent() {
        setSilent(true);
    }

    /** Ends {@link #silent()}. */
    public final void audible() {
        setSilent(false);
    }

    private void setSilent(boolean value) {
        synchronized (this) {
            silent = value;
        }
        changed();
    }

    public final synchronized boolean isSilent() {
        return silent;
    }

    /** Told after everything that a page would draw differently; from any thread. */
    public final void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Ends an {@link #onChange}. */
    public final void forgetListener(Runnable listener) {
        listeners.remove(listener);
    }

    protected final void changed() {
        listeners.forEach(Runnable::run);
    }
}
