package cn.haicang.kiosk.heartbeat;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.protocol.health.DeviceReport;
import cn.haicang.protocol.health.Heartbeat;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the terminal is at this moment. */
@Component
class Vitals {
    private static final String CATALOGUE = "catalogue";
    private static final String VERSION = Optional.ofNullable(
                    Vitals.class.getPackage().getImplementationVersion())
            .orElse("development");

    private final QueueState queue;
    private final CatalogueShelf shelf;
    private final StoreState store;
    private final Clock clock;
    private final ObjectProvider<DeviceStates> devices;
    private final Activities activities;

    Vitals(
            QueueState queue,
            CatalogueShelf shelf,
            StoreState store,
            Clock clock,
            ObjectProvider<DeviceStates> devices,
            Activities activities) {
        this.queue = queue;
        this.shelf = shelf;
        this.store = store;
        this.clock = clock;
        this.devices = devices;
        this.activities = activities;
    }

    Heartbeat taken(UUID boot, long counter) {
        return new Heartbeat(
                boot,
                counter,
                clock.instant(),
                activities.now(),
                reports(),
                queue.queue(),
                VERSION,
                assignment(),
                store.freeBytes(),
                Optional.of(queue.days()));
    }

    Optional<Long> assignment() {
        return shelf.active().map(active -> active.assignment().version());
    }

    /** While the last good one is kept there is time to mend it. */
    private Optional<DeviceReport> refused() {
        var state = shelf.active().isPresent() ? DeviceReport.State.ATTENTION : DeviceReport.State.FAILED;
        return shelf.refused().map(why -> new DeviceReport(CATALOGUE, state, Optional.of("ASSIGNMENT_" + why)));
    }

    private List<DeviceReport> reports() {
        var machines = devices.orderedStream()
                .flatMap(states -> states.health().entrySet().stream())
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(id -> id.value())))
                .map(entry -> DeviceWords.report(entry.getKey(), entry.getValue()));
        return Stream.of(Stream.of(store.report()), store.mirror().stream(), refused().stream(), machines)
                .flatMap(it -> it)
                .toList();
    }
}
