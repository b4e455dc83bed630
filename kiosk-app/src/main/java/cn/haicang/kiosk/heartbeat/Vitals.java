package cn.haicang.kiosk.heartbeat;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.store.DataFolder;
import cn.haicang.protocol.health.DeviceReport;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.QueueReport;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the terminal is at this moment. */
@Component
class Vitals {
    private static final String VERSION = Optional.ofNullable(
                    Vitals.class.getPackage().getImplementationVersion())
            .orElse("development");

    private final Outbox outbox;
    private final CatalogueShelf shelf;
    private final DataFolder folder;
    private final Clock clock;
    private final ObjectProvider<DeviceStates> devices;
    private final ObjectProvider<ServingState> serving;

    Vitals(
            Outbox outbox,
            CatalogueShelf shelf,
            DataFolder folder,
            Clock clock,
            ObjectProvider<DeviceStates> devices,
            ObjectProvider<ServingState> serving) {
        this.outbox = outbox;
        this.shelf = shelf;
        this.folder = folder;
        this.clock = clock;
        this.devices = devices;
        this.serving = serving;
    }

    Heartbeat taken(UUID boot, long counter) {
        return new Heartbeat(
                boot,
                counter,
                clock.instant(),
                activity(),
                reports(),
                queue(),
                VERSION,
                assignment(),
                folder.path().toFile().getUsableSpace());
    }

    Optional<Long> assignment() {
        return shelf.active().map(active -> active.assignment().version());
    }

    private Heartbeat.Activity activity() {
        return serving.orderedStream().anyMatch(ServingState::serving)
                ? Heartbeat.Activity.SERVING
                : Heartbeat.Activity.IDLE;
    }

    private List<DeviceReport> reports() {
        return devices.orderedStream()
                .flatMap(states -> states.health().entrySet().stream())
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(id -> id.value())))
                .map(entry -> DeviceWords.report(entry.getKey(), entry.getValue()))
                .toList();
    }

    private QueueReport queue() {
        var depth = outbox.depth();
        return new QueueReport(depth.waiting(), depth.parked(), depth.oldest());
    }
}
