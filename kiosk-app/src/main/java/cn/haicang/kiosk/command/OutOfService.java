package cn.haicang.kiosk.command;

import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.store.DatabaseMended;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether the centre has closed this terminal to residents; it stays closed over restarts. */
@Component
public class OutOfService {
    private final ClosureRepository rows;
    private final Announcer announcer;
    private final Clock clock;
    private volatile boolean closed;

    OutOfService(ClosureRepository rows, Announcer announcer, Clock clock) {
        this.rows = rows;
        this.announcer = announcer;
        this.clock = clock;
        this.closed = rows.closed();
    }

    public boolean closed() {
        return closed;
    }

    /** Durable when it returns, and then announced as {@link ServiceChanged}. */
    synchronized void close(boolean wanted) {
        if (wanted) {
            rows.close(clock.instant());
        } else {
            rows.open();
        }
        if (closed != wanted) {
            closed = wanted;
            announcer.announce(new ServiceChanged(wanted));
        }
    }

    /** What is known lives on in memory, and is written again if it was lost. */
    @EventListener
    void on(DatabaseMended mended) {
        if (closed) {
            rows.close(clock.instant());
        }
    }
}
