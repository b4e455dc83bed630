package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** What can be pressed. Looks so, and nothing else does. */
public final class Key extends NativeButton {
    private Key(String kind, Runnable action) {
        addClassNames("key", kind);
        getElement().setAttribute("type", "button");
        addClickListener(_ -> action.run());
    }

    /** The one key that goes on; says the act and its consequence. */
    public static Key primary(String text, Runnable action) {
        return Aloud.said(new Key("primary", action).saying(text));
    }

    public static Key secondary(String text, Runnable action) {
        return Aloud.said(new Key("secondary", action).saying(text));
    }

    public static Key plain(String text, Runnable action) {
        return new Key("plain", action).saying(text);
    }

    /** A row or tile with a picture before its two lines. */
    public static Key tile(String picture, String text, String note, Runnable action) {
        var key = Aloud.said(new Key("tile", action));
        key.face(picture, text, note);
        return key;
    }

    /** Tells a tile's news on the same key: one that is drawn anew is taken from under the finger. */
    public void face(String picture, String text, String note) {
        var lines = new Span(bold(text));
        if (!note.isEmpty()) {
            var small = new Span(note);
            small.addClassName("small");
            lines.add(small);
        }
        removeAll();
        add(Picture.icon(picture), lines);
    }

    private static Component bold(String text) {
        var span = new Span(text);
        span.addClassName("bold");
        return span;
    }

    public Key saying(String text) {
        add(new Span(text));
        return this;
    }

    public Key before(String picture) {
        addComponentAsFirst(Picture.icon(picture));
        return this;
    }

    public Key after(String picture) {
        add(Picture.icon(picture));
        return this;
    }

    /** @param columns 2, 3, 4 or 6 of the six columns of a row of actions */
    public Key wide(int columns) {
        addClassName("w" + columns);
        return this;
    }

    public Key called(String cssClass) {
        addClassName(cssClass);
        return this;
    }

    /** For a key whose face is too short to be understood alone. */
    public Key spoken(String label) {
        getElement().setAttribute("aria-label", label);
        return this;
    }
}
