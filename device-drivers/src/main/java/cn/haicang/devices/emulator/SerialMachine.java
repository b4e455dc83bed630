package cn.haicang.devices.emulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A machine at the far end of a serial line: it gets bytes, it gives bytes, its cable can be pulled, and it can fall
 * silent with the cable in place. All its verbs may come from any thread.
 */
public abstract class SerialMachine {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Wire wire;
    private boolean plugged = true;
    private boolean silent;

    /** What the machine hangs on: a line in memory, or a pseudo-terminal. */
    interface Wire {
        void toApplication(byte[] bytes);

        void pulled();

        void restored();
    }

    /** Bytes from the application, in pieces of any size. */
    protected abstract void received(byte[] bytes);

    /** Says something to the application, if anything connects them. */
    protected final synchronized void say(byte[] bytes) {
        if (bytes.length > 0 && wire != null && plugged && !silent) {
            wire.toApplication(bytes);
        }
    }

    final void fromApplication(byte[] bytes) {
        if (isPlugged() && !isSilent()) {
            received(bytes);
        }
    }

    synchronized void connect(Wire newWire) {
        wire = newWire;
    }

    /** Pulls the cable: the port is gone for the application. */
    public final void unplug() {
        Wire pulled;
        synchronized (this) {
            plugged = false;
            pulled = wire;
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
