package cn.haicang.kiosk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.SignaturePad;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a resident sees on the screen and can do with a finger; knows nothing that is not on it. */
public final class Glass {
    private final Component whole;
    private final Runnable turn;

    /** @param turn lets what other threads have handed over happen */
    public Glass(Component whole, Runnable turn) {
        this.whole = whole;
        this.turn = turn;
    }

    public String title() {
        var titles = all().filter(H1.class::isInstance).map(H1.class::cast).toList();
        assertThat(titles).hasSize(1);
        return titles.getFirst().getText().replace("\n", "");
    }

    public String text() {
        return whole.getElement().getTextRecursively();
    }

    public List<String> keys() {
        return keysOnScreen().map(Glass::face).toList();
    }

    /** Presses the first key whose face says this. */
    public Glass press(String face) {
        return press(keysOnScreen()
                .filter(key -> face(key).contains(face))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no key says " + face + " among " + keys())));
    }

    /** Presses one letter or digit after another. */
    public Glass type(String characters) {
        characters
                .chars()
                .mapToObj(Character::toString)
                .forEach(c -> press(keysOnScreen()
                        .filter(key -> face(key).equals(c))
                        .findFirst()
                        .orElseThrow()));
        return this;
    }

    private Glass press(Key key) {
        ComponentUtil.fireEvent(key, new ClickEvent<>(key));
        turn.run();
        return this;
    }

    /** Knocks at the door that only technicians know: the strip with the terminal's name. */
    public Glass knock() {
        var strip = all().filter(Div.class::isInstance)
                .map(Div.class::cast)
                .filter(it -> it.hasClassName("strip"))
                .findFirst()
                .orElseThrow();
        for (int tap = 0; tap < 5; tap++) {
            ComponentUtil.fireEvent(strip, new ClickEvent<>(strip));
        }
        turn.run();
        return this;
    }

    public Glass sign(String strokes) {
        var pad = all().filter(SignaturePad.class::isInstance).findFirst().orElseThrow();
        var data = JsonMapper.shared().createObjectNode().put("event.detail", strokes);
        pad.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(pad.getElement(), "signed", data));
        turn.run();
        return this;
    }

    public Glass waitFor(String title) {
        Eventually.that("the screen says " + title, () -> {
            turn.run();
            return title().contains(title);
        });
        return this;
    }

    public Glass waitForText(String text) {
        Eventually.that("the screen says " + text, () -> {
            turn.run();
            return text().contains(text);
        });
        return this;
    }

    private Stream<Key> keysOnScreen() {
        return all().filter(Key.class::isInstance).map(Key.class::cast);
    }

    private static String face(Key key) {
        return key.getElement().getTextRecursively();
    }

    private Stream<Component> all() {
        return below(whole);
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(Glass::below));
    }
}
