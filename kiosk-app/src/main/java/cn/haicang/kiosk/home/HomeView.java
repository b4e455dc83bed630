package cn.haicang.kiosk.home;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.shell.Words;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;

/** What this terminal can do for somebody, and in plain words what it can't do now. */
final class HomeView extends Screen {
    private static final int WHOLE_ROWS = 3;

    /** How things stand at the moment in which it is drawn. */
    record Now(Standing standing, boolean takes, boolean printsReceipts, Instant time, List<Tile> tiles) {}

    HomeView(Words words, Now now) {
        super(words, "home");
        standing(now.standing());
        scenery(Picture.of("scene", "scene"));
        var when = new Paragraph(words.time("home.time.pattern", now.time()));
        when.addClassName("when");
        crown(when);
        title(words.of("home.title"));
        notice(now);
        var tiles = Say.flat("tiles");
        if (now.tiles().size() > WHOLE_ROWS) {
            tiles.addClassName("two");
        }
        now.tiles().forEach(tile -> {
            var key = Key.tile(tile.picture(), tile.text(), tile.note(), tile.action());
            tiles.add(tile.open() ? key : key.called("gone"));
        });
        sea(new H2(words.of("home.here")), tiles, Picture.of("quay", "quay"));
    }

    private void notice(Now now) {
        switch (now.standing()) {
            case AWAY -> sea(new Say("warn", "i-stored", words().of("home.away"), words().of("home.away.then")));
            case PARTLY -> partly(now.takes());
            case ONLINE, CLOSED, DRAFT, SENT, STORED -> {
                if (!now.printsReceipts()) {
                    sea(new Say("warn", "i-paper", words().of("home.no-paper"), words().of("home.no-paper.then")));
                }
            }
        }
    }

    private void partly(boolean takes) {
        if (takes) {
            sea(new Say("warn", "i-alert", words().of("home.partly"), words().of("home.partly.then")));
        } else {
            sea(new Say("warn", "i-alert", words().of("home.store"), words().of("home.store.then")));
        }
    }
}
