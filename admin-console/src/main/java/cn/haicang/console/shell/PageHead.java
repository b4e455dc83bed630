package cn.haicang.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** Top of a page: what it is, one explaining phrase, and what can be done here. */
public final class PageHead extends Div {
    private final Span phrase = new Span();
    private final Div acts = new Div();

    public PageHead(String title) {
        addClassName("head");
        phrase.addClassName("q");
        acts.addClassName("acts");
        add(new H1(title), phrase, acts);
    }

    public void say(String words) {
        phrase.setText(words);
    }

    public void act(Component... components) {
        acts.add(components);
    }
}
