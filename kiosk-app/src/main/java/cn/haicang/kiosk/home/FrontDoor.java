package cn.haicang.kiosk.home;

import cn.haicang.kiosk.catalogue.ActiveCatalogue;
import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.enrolment.EnrolmentDesk;
import cn.haicang.kiosk.session.Limits;
import cn.haicang.kiosk.session.LimitsSource;
import cn.haicang.kiosk.shell.Entrance;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.technician.EnrolmentNavigation;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.catalogue.TerminalSettings;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the terminal to whoever comes, as far as the centre has said what it shall do. */
@Component
class FrontDoor implements Entrance, LimitsSource {
    private final CatalogueShelf shelf;
    private final EnrolmentDesk enrolment;
    private final EnrolmentNavigation technician;
    private final Counter counter;
    private final LiveState live;
    private final Clock clock;

    FrontDoor(
            CatalogueShelf shelf,
            EnrolmentDesk enrolment,
            EnrolmentNavigation technician,
            Counter counter,
            LiveState live,
            Clock clock) {
        this.shelf = shelf;
        this.enrolment = enrolment;
        this.technician = technician;
        this.counter = counter;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Screen first(Stage stage) {
        if (shelf.active().isEmpty()) {
            var closed = closed(stage);
            live.redraws(closed, stage);
            return closed;
        }
        if (live.closed()) {
            return outOfService(stage);
        }
        var screen = new AttractView(stage.words(), stage::home);
        live.tells(screen, stage, () -> {});
        live.turns(screen, stage);
        screen.door(() -> technician.queue(stage));
        return screen;
    }

    private Screen outOfService(Stage stage) {
        var hotline = settings().map(TerminalSettings::hotline).orElse("");
        var screen = new ClosedView(stage.words(), hotline);
        live.redraws(screen, stage);
        screen.door(() -> technician.queue(stage));
        return screen;
    }

    private Screen closed(Stage stage) {
        return new OutOfServiceView(stage.words(), enrolment.enrolled(), () -> technician.open(stage));
    }

    @Override
    public Screen home(Stage stage) {
        var active = shelf.active();
        if (active.isEmpty() || live.closed()) {
            return first(stage);
        }
        var screen = new HomeView(stage.words(), now(stage, active.get()));
        live.tells(screen, stage, () -> shelf.active().ifPresent(present -> screen.show(now(stage, present))));
        return screen;
    }

    private HomeView.Now now(Stage stage, ActiveCatalogue active) {
        return new HomeView.Now(
                live.standing(), live.takes(), live.printsReceipts(), clock.instant(), counter.tiles(stage, active));
    }

    @Override
    public Standing standing() {
        return live.standing();
    }

    @Override
    public Optional<LocalizedText> site() {
        return settings().map(TerminalSettings::site);
    }

    @Override
    public Limits limits() {
        return settings()
                .map(it -> new Limits(it.idle(), it.warning(), it.sessionCap()))
                .orElse(Limits.DEFAULT);
    }

    private Optional<TerminalSettings> settings() {
        return shelf.active().map(ActiveCatalogue::assignment).map(it -> it.settings());
    }
}
