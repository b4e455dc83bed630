package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The banner: icon and two short lines. Never pressable, at most one on a screen. */
public final class Say extends Paragraph {
    public Say(String kind, String picture, String first, String second) {
        addClassNames("say", "w6", kind);
        var head = new Span(first);
        head.addClassName("bold");
        var lines = new Span(head, new Span(second));
        add(Picture.icon(picture), Aloud.said(lines));
    }

    /** A group of parts that rest flat on the ground. */
    public static Div flat(String cssClass, com.vaadin.flow.component.Component... parts) {
        var div = new Div(parts);
        div.addClassName(cssClass);
        return div;
    }

    /** A flat group that gives way when a text is long: it scrolls, and the keys below stay where they are. */
    public static Div reading(String cssClass, com.vaadin.flow.component.Component... parts) {
        var div = flat(cssClass, parts);
        div.addClassName("reading");
        div.getElement().setAttribute("tabindex", "0");
        return div;
    }
}
