package cn.haicang.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;

/** The three languages, each in its own words; the choice holds for the session. */
public final class LanguagePanel extends Div {
    public LanguagePanel() {
        addClassName("languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("frame.language"));
        add(choice("简", "简体中文", Texts.SIMPLIFIED), choice("繁", "繁體中文", Texts.TRADITIONAL));
        add(choice("En", "English", Texts.ENGLISH));
    }

    private NativeButton choice(String shown, String name, Locale locale) {
        var button = new NativeButton(shown, _ -> choose(locale));
        boolean chosen = Texts.nearest(getLocale()).equals(locale);
        button.getElement()
                .setAttribute("lang", locale.toLanguageTag())
                .setAttribute("aria-label", name)
                .setAttribute("aria-pressed", String.valueOf(chosen));
        return button;
    }

    /** The page is drawn anew: half of its words were put into drawings and sentences long ago. */
    private void choose(Locale locale) {
        VaadinSession.getCurrent().setLocale(locale);
        getUI().ifPresent(ui -> ui.getPage().reload());
    }
}
