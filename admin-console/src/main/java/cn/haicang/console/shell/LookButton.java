package cn.haicang.console.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.server.VaadinSession;

/** Light or dark; until somebody chooses, what the machine prefers. The choice holds for the session. */
public final class LookButton extends NativeButton {
    private static final String CHOSEN = LookButton.class.getName();

    public LookButton() {
        addClassName("tb");
        add(new Drawing("icon moon", Drawing.icon("moon").getElement().getProperty("innerHTML", "")));
        add(new Drawing("icon sun", Drawing.icon("sun").getElement().getProperty("innerHTML", "")));
        setAriaLabel(getTranslation("frame.look"));
        getElement().setAttribute("title", getTranslation("frame.look"));
        // What the page looks like now is known to the browser alone, because it may follow the machine.
        addClickListener(_ -> getElement()
                .executeJs("return getComputedStyle(document.documentElement).getPropertyValue('--look').trim()")
                .then(String.class, now -> choose("dark".equals(now))));
    }

    private void choose(boolean light) {
        var value = light ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK;
        VaadinSession.getCurrent().setAttribute(CHOSEN, value);
        getUI().ifPresent(ui -> ui.getPage().setColorScheme(value));
    }

    /** Gives a new page the look that was chosen on an earlier one. */
    static void apply(VaadinSession session, Page page) {
        if (session.getAttribute(CHOSEN) instanceof ColorScheme.Value value) {
            page.setColorScheme(value);
        }
    }
}
