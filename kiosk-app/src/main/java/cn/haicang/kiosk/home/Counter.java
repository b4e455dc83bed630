package cn.haicang.kiosk.home;

import cn.haicang.kiosk.catalogue.ActiveCatalogue;
import cn.haicang.kiosk.form.FormNavigation;
import cn.haicang.kiosk.progress.ProgressNavigation;
import cn.haicang.kiosk.session.ResidentSession;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.protocol.catalogue.ServiceItem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What lies on the counter: each assigned service, and the way to one's own cases. */
@Component
class Counter {
    private final LiveState live;
    private final FormNavigation forms;
    private final ProgressNavigation progress;
    private final ObjectProvider<ResidentSession> sessions;

    Counter(
            LiveState live,
            FormNavigation forms,
            ProgressNavigation progress,
            ObjectProvider<ResidentSession> sessions) {
        this.live = live;
        this.forms = forms;
        this.progress = progress;
        this.sessions = sessions;
    }

    List<Tile> tiles(Stage stage, ActiveCatalogue active) {
        var tiles = new ArrayList<Tile>();
        active.offered().forEach(service -> tiles.add(tile(stage, service)));
        var words = stage.words();
        tiles.add(new Tile(
                "",
                "i-cases",
                words.of("home.mine"),
                live.centreReachable() ? words.of("home.mine.note") : words.of("home.mine.away"),
                true,
                () -> progress.open(stage, sessions.getObject())));
        return tiles;
    }

    private Tile tile(Stage stage, ServiceItem service) {
        var words = stage.words();
        var state = live.availability(service);
        Runnable open = () -> forms.open(stage, sessions.getObject(), service);
        Runnable act = switch (state) {
            case OPEN -> open;
            case NOT_TAKEN, NO_READER, CENTRE_AWAY ->
                () -> stage.show(() -> new NotNowView(stage.words(), state, open, stage::home));
        };
        return new Tile(
                service.code().value(),
                "l-insure",
                words.of(service.shortTitle()),
                state.note(words, service),
                state == Availability.OPEN,
                act);
    }
}
