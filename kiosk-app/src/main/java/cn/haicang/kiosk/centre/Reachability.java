package cn.haicang.kiosk.centre;

import cn.haicang.kiosk.store.Announcer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the last call has shown. */
@Component
class Reachability implements CentreLink {
    private static final Logger log = LoggerFactory.getLogger(Reachability.class);

    private final Announcer announcer;
    private final AtomicBoolean reachable = new AtomicBoolean();

    Reachability(Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public boolean reachable() {
        return reachable.get();
    }

    void note(boolean reached) {
        if (reachable.getAndSet(reached) != reached) {
            log.info(reached ? "CENTRE_REACHED" : "CENTRE_LOST");
            announcer.announce(new CentreReachabilityChanged(reached));
        }
    }
}
