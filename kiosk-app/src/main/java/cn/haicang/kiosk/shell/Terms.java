package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A list of facts: icon and word on the left, what it means on the right; flat on the ground, and scrolling if it is long. */
@Tag("dl")
public final class Terms extends HtmlContainer {
    public Terms() {
        addClassNames("terms", "reading");
        getElement().setAttribute("tabindex", "0");
    }

    /** @param second a further line, or nothing */
    public Terms add(String picture, String word, String first, String second) {
        var name = new Part("dt", Picture.icon(picture), new Span(word));
        var head = new Span(first);
        head.addClassName("bold");
        var meaning = new Part("dd", head);
        if (!second.isEmpty()) {
            meaning.add(new Span(second));
        }
        add(new Div(name, meaning));
        return this;
    }

    /** {@code dt} or {@code dd}. */
    private static final class Part extends HtmlContainer {
        Part(String tag, com.vaadin.flow.component.Component... parts) {
            super(tag);
            add(parts);
        }
    }
}
