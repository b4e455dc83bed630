package cn.haicang.kiosk.home;

import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.shell.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What this terminal can do for somebody, and in plain words what it can't do now. */
final class HomeView extends Screen {
    private final Paragraph when = new Paragraph();
    private final TilesPanel tiles = new TilesPanel();
    private final Div notice = Say.flat("notice");

    /** How things stand at the moment in which it is told. */
    record Now(Standing standing, boolean takes, boolean printsReceipts, Instant time, List<Tile> tiles) {}

    HomeView(Words words, Now now) {
        super(words, "home");
        noMatter();
        scenery(Picture.of("scene", "scene"));
        when.addClassName("when");
        crown(when);
        title(words.of("home.title"));
        // Below the tiles: what comes and goes must not push them away from a finger.
        sea(new H2(words.of("home.here")), tiles, notice, Picture.of("quay", "quay"));
        show(now);
    }

    /** Tells news in place. */
    void show(Now now) {
        when.setText(words().time("home.time.pattern", now.time()));
        tiles.show(now.tiles());
        notice.removeAll();
        notice(now).ifPresent(notice::add);
    }

    private Optional<Say> notice(Now now) {
        return switch (now.standing()) {
            case AWAY -> warn("i-stored", "home.away", "home.away.then");
            case PARTLY ->
                now.takes()
                        ? warn("i-alert", "home.partly", "home.partly.then")
                        : warn("i-alert", "home.store", "home.store.then");
            case ONLINE, CLOSED, DRAFT, SENT, STORED ->
                now.printsReceipts() ? Optional.empty() : warn("i-paper", "home.no-paper", "home.no-paper.then");
        };
    }

    private Optional<Say> warn(String picture, String first, String second) {
        return Optional.of(new Say("warn", picture, words().of(first), words().of(second)));
    }
}
