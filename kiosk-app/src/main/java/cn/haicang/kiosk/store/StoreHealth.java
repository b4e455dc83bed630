package cn.haicang.kiosk.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether this terminal's disk takes what is to be kept. Answers at once, and is announced as {@link StoreHealthChanged}. */
@Component
public class StoreHealth {
    private static final Logger log = LoggerFactory.getLogger(StoreHealth.class);

    private final Announcer announcer;
    private final AtomicReference<Optional<StoreFault>> fault = new AtomicReference<>(Optional.empty());
    private Optional<StoreFault> said = Optional.empty();
    private volatile Runnable attention = () -> {};

    public StoreHealth(Announcer announcer) {
        this.announcer = announcer;
    }

    public Optional<StoreFault> fault() {
        return fault.get();
    }

    /**
     * Every exception of the database comes by here. Whoever made it still holds the one connection, so nobody is told
     * here and now: the watch does it, at once.
     */
    void seen(SQLException thrown) {
        StoreFault.behind(thrown).ifPresent(found -> {
            if (!fault.getAndSet(Optional.of(found)).equals(Optional.of(found))) {
                attention.run();
            }
        });
    }

    /** @param wake called when something was seen; does not wait */
    void onSight(Runnable wake) {
        attention = wake;
    }

    /** What the watch has found; says it if it is news. */
    void found(Optional<StoreFault> now) {
        fault.set(now);
        if (!now.equals(said)) {
            said = now;
            now.ifPresentOrElse(it -> log.error("STORE_FAULT {}", it), () -> log.info("STORE_WELL"));
            announcer.announce(new StoreHealthChanged(now));
        }
    }

    void mended(Mended how) {
        announcer.announce(new DatabaseMended(how));
    }
}
