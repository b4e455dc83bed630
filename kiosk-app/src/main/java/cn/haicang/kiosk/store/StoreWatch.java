package cn.haicang.kiosk.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at the disk again and again: whether there is room, now and then whether it can be written, and after a fault
 * whether it is over; in between it spares the commits what can be done at leisure. What is damaged is mended here, because nobody who holds a connection can do it.
 */
@Component
class StoreWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(StoreWatch.class);
    private static final int WRITES_EVERY = 30;

    private final DataFolder folder;
    private final KioskDatabase database;
    private final StoreProbe probe;
    private final StoreHealth health;
    private final StoreSettings settings;
    private Optional<ScheduledExecutorService> thread = Optional.empty();
    private int looks;

    StoreWatch(
            DataFolder folder, KioskDatabase database, StoreProbe probe, StoreHealth health, StoreSettings settings) {
        this.folder = folder;
        this.database = database;
        this.probe = probe;
        this.health = health;
        this.settings = settings;
    }

    synchronized void look() {
        if (health.fault().equals(Optional.of(StoreFault.DATABASE_DAMAGED))) {
            health.found(mended());
        } else if (folder.path().toFile().getUsableSpace() < settings.reserve().toBytes()) {
            health.found(Optional.of(StoreFault.DISK_FULL));
        } else if (health.fault().isPresent() || looks++ % WRITES_EVERY == 0) {
            health.found(probe.write());
        } else {
            // Not well because this came off: another may have seen a fault meanwhile.
            probe.carryOver();
        }
    }

    /** @return what is still wrong; the file is tried again at the next look */
    private Optional<StoreFault> mended() {
        try {
            database.mend().ifPresent(health::mended);
            return probe.write();
        } catch (IOException | SQLException | RuntimeException e) {
            log.error("DATABASE_NOT_MENDED", e);
            return Optional.of(StoreFault.DATABASE_DAMAGED);
        }
    }

    private void safely() {
        try {
            look();
        } catch (RuntimeException e) {
            log.error("STORE_WATCH_FAILED", e);
        }
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("store").daemon().factory());
        var _ = started.scheduleWithFixedDelay(this::safely, 0, settings.watch().toMillis(), TimeUnit.MILLISECONDS);
        health.onSight(() -> wake(started));
        thread = Optional.of(started);
    }

    private void wake(ScheduledExecutorService at) {
        try {
            at.execute(this::safely);
        } catch (RejectedExecutionException ended) {
            log.debug("the watch has ended");
        }
    }

    @Override
    public void stop() {
        thread.ifPresent(ScheduledExecutorService::shutdown);
        thread = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return thread.isPresent();
    }
}
