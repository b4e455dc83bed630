package cn.haicang.kiosk.home;

import cn.haicang.kiosk.catalogue.CatalogueActivated;
import cn.haicang.kiosk.centre.CentreLink;
import cn.haicang.kiosk.centre.CentreReachabilityChanged;
import cn.haicang.kiosk.hardware.Hardware;
import cn.haicang.kiosk.shell.LiveEvents;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.submission.HandingInChanged;
import cn.haicang.kiosk.submission.SubmissionDesk;
import cn.haicang.protocol.catalogue.ServiceItem;
import org.springframework.stereotype.Component;

/** What works at this moment; screens that show it are made anew when it changes. */
@Component
class LiveState {
    private final Hardware hardware;
    private final CentreLink centre;
    private final SubmissionDesk desk;
    private final LiveEvents events;

    LiveState(Hardware hardware, CentreLink centre, SubmissionDesk desk, LiveEvents events) {
        this.hardware = hardware;
        this.centre = centre;
        this.desk = desk;
        this.events = events;
    }

    boolean centreReachable() {
        return centre.reachable();
    }

    boolean printsReceipts() {
        return hardware.printsReceipts();
    }

    Availability availability(ServiceItem service) {
        return Availability.of(service, takes(), hardware.readsCards(), centre.reachable());
    }

    /** Whether what is handed in now could be kept. */
    boolean takes() {
        return desk.closed().isEmpty();
    }

    Standing standing() {
        if (!hardware.readsCards() || !takes()) {
            return Standing.PARTLY;
        }
        return centre.reachable() ? Standing.ONLINE : Standing.AWAY;
    }

    /** Tells the standing in place: a screen that is one big key is not taken from under the finger. */
    void keepsStanding(Screen screen, Stage stage) {
        events.tell(screen, CatalogueActivated.class, _ -> stage.redraw());
        events.tell(screen, CentreReachabilityChanged.class, _ -> screen.standing(standing()));
        events.tell(screen, HandingInChanged.class, _ -> screen.standing(standing()));
        events.during(screen, () -> hardware.watch(() -> stage.later(() -> screen.standing(standing()))));
    }

    void redraws(Screen screen, Stage stage) {
        events.tell(screen, CatalogueActivated.class, _ -> stage.redraw());
        events.tell(screen, CentreReachabilityChanged.class, _ -> stage.redraw());
        events.tell(screen, HandingInChanged.class, _ -> stage.redraw());
        events.during(screen, () -> hardware.watch(() -> stage.later(stage::redraw)));
    }
}
