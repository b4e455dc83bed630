package cn.haicang.kiosk.home;

import cn.haicang.kiosk.catalogue.CatalogueActivated;
import cn.haicang.kiosk.centre.CentreLink;
import cn.haicang.kiosk.centre.CentreReachabilityChanged;
import cn.haicang.kiosk.command.OutOfService;
import cn.haicang.kiosk.command.ServiceChanged;
import cn.haicang.kiosk.hardware.Hardware;
import cn.haicang.kiosk.shell.LiveEvents;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.submission.HandingInChanged;
import cn.haicang.kiosk.submission.SubmissionDesk;
import cn.haicang.protocol.catalogue.ServiceItem;
import org.springframework.stereotype.Component;

/** What works at this moment; screens that show it hear of its changes. */
@Component
class LiveState {
    private final Hardware hardware;
    private final CentreLink centre;
    private final SubmissionDesk desk;
    private final OutOfService service;
    private final LiveEvents events;

    LiveState(Hardware hardware, CentreLink centre, SubmissionDesk desk, OutOfService service, LiveEvents events) {
        this.hardware = hardware;
        this.centre = centre;
        this.desk = desk;
        this.service = service;
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

    /** The centre has closed it to residents. */
    boolean closed() {
        return service.closed();
    }

    Standing standing() {
        if (closed()) {
            return Standing.CLOSED;
        }
        if (!hardware.readsCards() || !takes()) {
            return Standing.PARTLY;
        }
        return centre.reachable() ? Standing.ONLINE : Standing.AWAY;
    }

    /** Tells news in place: a touch that falls into them finds its key. */
    void tells(Screen screen, Stage stage, Runnable news) {
        Runnable all = () -> {
            stage.retell();
            news.run();
        };
        events.tell(screen, CatalogueActivated.class, _ -> all.run());
        events.tell(screen, CentreReachabilityChanged.class, _ -> all.run());
        events.tell(screen, HandingInChanged.class, _ -> all.run());
        events.during(screen, () -> hardware.watch(() -> stage.later(all)));
    }

    /** Takes the screen away when the terminal is closed, or opened again. */
    void turns(Screen screen, Stage stage) {
        events.tell(screen, ServiceChanged.class, _ -> stage.redraw());
    }

    void redraws(Screen screen, Stage stage) {
        turns(screen, stage);
        events.tell(screen, CatalogueActivated.class, _ -> stage.redraw());
        events.tell(screen, CentreReachabilityChanged.class, _ -> stage.redraw());
        events.tell(screen, HandingInChanged.class, _ -> stage.redraw());
        events.during(screen, () -> hardware.watch(() -> stage.later(stage::redraw)));
    }
}
