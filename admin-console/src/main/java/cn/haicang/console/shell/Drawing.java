package cn.haicang.console.shell;

import com.vaadin.flow.component.html.Span;

/** Markup of our own making as a component: icons and drawings. Never give it text that came from outside. */
public final class Drawing extends Span {
    public Drawing(String className, String markup) {
        addClassNames(className);
        getElement().setProperty("innerHTML", markup);
    }

    /** One of the icons, 16 × 16, in the colour of the text around it. */
    public static Drawing icon(String name) {
        return new Drawing(
                "icon", "<svg class=\"ic\" aria-hidden=\"true\"><use href=\"icons.svg#i-" + name + "\"></use></svg>");
    }
}
