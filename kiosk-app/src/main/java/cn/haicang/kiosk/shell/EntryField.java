package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;

/** Shows what the keys have typed, with a caret behind it. */
@Tag("output")
public final class EntryField extends HtmlContainer {
    private final Span value = new Span();

    public EntryField(String label) {
        addClassName("field");
        getElement().setAttribute("aria-label", label);
        value.addClassName("value");
        var caret = new Span();
        caret.addClassName("caret");
        add(value, caret);
    }

    public EntryField show(String text) {
        value.setText(text);
        return this;
    }
}
