package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.function.Consumer;

/**
 * A plane of 1000 × 400 to write on with a finger. After each stroke it tells all strokes as one SVG path of absolute moves
 * and lines; points are thinned in the browser, what counts is checked on the server.
 */
@Tag("signature-pad")
@JavaScript("context://signature-pad.js")
public final class SignaturePad extends Component {
    private static final int MOST = 64 * 1024;

    public SignaturePad(String label, String path, Consumer<String> signed) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        getElement().setProperty("path", path);
        getElement()
                .addEventListener("signed", event -> {
                    var drawn = event.getEventData().get("event.detail").asString();
                    if (drawn.length() <= MOST) {
                        signed.accept(drawn);
                    }
                })
                .addEventData("event.detail");
    }

    public void clear() {
        getElement().setProperty("path", "");
        getElement().executeJs("this.path=''");
    }
}
