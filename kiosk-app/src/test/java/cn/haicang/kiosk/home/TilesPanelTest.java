package cn.haicang.kiosk.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TilesPanelTest {
    private final TilesPanel panel = new TilesPanel();
    private final List<String> pressed = new ArrayList<>();

    private Tile tile(String id, String text) {
        return new Tile(id, "i-card", text, "note", true, () -> pressed.add(text));
    }

    private List<Component> keys() {
        return panel.getChildren().toList();
    }

    @Test
    void news_change_what_a_tile_says_and_does_and_leave_the_key_itself_in_place() {
        panel.show(List.of(tile("A", "old"), tile("", "mine")));
        var before = keys();
        panel.show(List.of(tile("A", "new"), tile("", "mine")));
        assertThat(keys()).containsExactlyElementsOf(before);
        assertThat(before.getFirst().getElement().getTextRecursively())
                .contains("new")
                .doesNotContain("old");
        ComponentUtil.fireEvent(before.getFirst(), new ClickEvent<>(before.getFirst()));
        assertThat(pressed).containsExactly("new");
    }

    @Test
    void a_service_that_comes_or_goes_moves_no_other_key_to_another_element() {
        panel.show(List.of(tile("A", "a"), tile("", "mine")));
        var before = keys();
        panel.show(List.of(tile("B", "b"), tile("A", "a"), tile("", "mine")));
        assertThat(keys()).hasSize(3).containsSubsequence(before);
        panel.show(List.of(tile("A", "a"), tile("", "mine")));
        assertThat(keys()).containsExactlyElementsOf(before);
    }
}
