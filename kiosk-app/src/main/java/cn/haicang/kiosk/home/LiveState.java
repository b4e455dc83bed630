package cn.haicang.kiosk.home;

import cn.haicang.kiosk.catalogue.CatalogueActivated;
import cn.haicang.kiosk.centre.CentreLink;
import cn.haicang.kiosk.centre.CentreReachabilityChanged;
import cn.haicang.kiosk.hardware.Hardware;
import cn.haicang.kiosk.shell.LiveEvents;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.protocol.catalogue.ServiceItem;
import org.springframework.stereotype.Component;

/** What works at this moment; screens that show it are made anew when it changes. */
@Component
class LiveState {
    private final Hardware hardware;
    private final CentreLink centre;
    private final LiveEvents events;

    LiveState(Hardware hardware, CentreLink centre, LiveEvents events) {
        this.hardware = hardware;
        this.centre = centre;
        this.events = events;
    }

    boolean centreReachable() {
        return centre.reachable();
    }

    boolean printsReceipts() {
        return hardware.printsReceipts();
    }

    Availability availability(ServiceItem service) {
        return Availability.of(service, hardware.readsCards(), centre.reachable());
    }

    Standing standing() {
        if (!hardware.readsCards()) {
            return Standing.PARTLY;
        }
        return centre.reachable() ? Standing.ONLINE : Standing.AWAY;
    }

    /** Tells the standing in place: a screen that is one big key is not taken from under the finger. */
    void keepsStanding(Screen screen, Stage stage) {
        events.tell(screen, CatalogueActivated.class, _ -> stage.redraw());
        events.tell(screen, CentreReachabilityChanged.class, _ -> screen.standing(standing()));
        events.during(screen, () -> hardware.watch(() -> stage.later(() -> screen.standing(standing()))));
    }

    void redraws(Screen screen, Stage stage) {
        events.tell(screen, CatalogueActivated.class, _ -> stage.redraw());
        events.tell(screen, CentreReachabilityChanged.class, _ -> stage.redraw());
        events.during(screen, () -> hardware.watch(() -> stage.later(stage::redraw)));
    }
}
