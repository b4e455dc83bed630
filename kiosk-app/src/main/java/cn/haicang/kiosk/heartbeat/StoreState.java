package cn.haicang.kiosk.heartbeat;

import cn.haicang.kiosk.outbox.Chain;
import cn.haicang.kiosk.outbox.Mirror;
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
    private static final String MIRROR = "mirror";

    private final StoreHealth health;
    private final Outbox outbox;
    private final Trust trust;
    private final Mirror mirror;
    private final DataFolder folder;

    StoreState(StoreHealth health, Outbox outbox, Trust trust, Mirror mirror, DataFolder folder) {
        this.health = health;
        this.outbox = outbox;
        this.trust = trust;
        this.mirror = mirror;
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

    /** Empty if no second medium is wanted. */
    Optional<DeviceReport> mirror() {
        return switch (mirror.state()) {
            case NOT_WANTED -> Optional.empty();
            case KEEPS -> Optional.of(new DeviceReport(MIRROR, State.READY, Optional.empty()));
            case MISSING -> Optional.of(new DeviceReport(MIRROR, State.ATTENTION, Optional.of("MIRROR_MISSING")));
        };
    }

    long freeBytes() {
        return folder.path().toFile().getUsableSpace();
    }
}
