package cn.haicang.kiosk.home;

import cn.haicang.kiosk.shell.Key;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tiles; each stays the same key in the same place while news change what it says and does. */
final class TilesPanel extends Div {
    private static final int WHOLE_ROWS = 3;

    private final transient Map<String, Key> keys = new HashMap<>();
    private transient Map<String, Tile> present = Map.of();

    TilesPanel() {
        addClassName("tiles");
    }

    void show(List<Tile> tiles) {
        present = tiles.stream().collect(Collectors.toMap(Tile::id, Function.identity()));
        setClassName("two", tiles.size() > WHOLE_ROWS);
        keys.entrySet().removeIf(key -> {
            var over = !present.containsKey(key.getKey());
            if (over) {
                remove(key.getValue());
            }
            return over;
        });
        for (int place = 0; place < tiles.size(); place++) {
            var tile = tiles.get(place);
            var key = keys.computeIfAbsent(tile.id(), id -> Key.tile("", "", "", () -> press(id)));
            key.face(tile.picture(), tile.text(), tile.note());
            key.setClassName("gone", !tile.open());
            if (indexOf(key) != place) {
                addComponentAtIndex(place, key);
            }
        }
    }

    private void press(String id) {
        var tile = present.get(id);
        if (tile != null) {
            tile.action().run();
        }
    }
}
