package cn.haicang.kiosk.heartbeat;

import cn.haicang.kiosk.outbox.Chain;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.store.DataFolder;
import cn.haicang.kiosk.store.StoreHealth;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.health.DeviceReport;
import cn.haicang.protocol.health.DeviceReport.State;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The terminal's own storage, told like any other device. */
@Component
class StoreState {
    private static final String DEVICE = "store";

    private final StoreHealth health;
    private final Outbox outbox;
    private final Trust trust;
    private final DataFolder folder;

    StoreState(StoreHealth health, Outbox outbox, Trust trust, DataFolder folder) {
        this.health = health;
        this.outbox = outbox;
        this.trust = trust;
        this.folder = folder;
    }

    DeviceReport report() {
        return health.fault()
                .map(Enum::name)
                .or(this::closure)
                .map(reason -> new DeviceReport(DEVICE, State.FAILED, Optional.of(reason)))
                .orElseGet(() -> new DeviceReport(DEVICE, State.READY, Optional.empty()));
    }

    /** The disk is well, and all the same nothing more is taken. */
    private Optional<String> closure() {
        return trust.membership()
                .flatMap(it -> outbox.closed(new Chain(it.kid(), it.installation())))
                .map(Enum::name);
    }

    long freeBytes() {
        return folder.path().toFile().getUsableSpace();
    }
}
