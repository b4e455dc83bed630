package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.html.Span;

/** Icon and words, top right; a polite live region. */
final class StatusLine extends Span {
    private final Words words;

    StatusLine(Words words) {
        this.words = words;
        addClassName("status");
        getElement().setAttribute("role", "status");
    }

    void show(Standing standing) {
        removeAll();
        add(Picture.icon(standing.picture()), new Span(standing.words(words)));
    }
}
