package cn.haicang.console.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What is done for each new page before it draws anything: the look, and the language that screen readers speak. */
@Component
class Opening implements VaadinServiceInitListener {
    /** The framework's own line about the connection lies outside of every landmark; as a status it may (WAI-ARIA 1.2). */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            var ui = opened.getUI();
            LookButton.apply(ui.getSession(), ui.getPage());
            ui.getPage()
                    .executeJs(
                            "document.documentElement.lang = $0;"
                                    + "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')",
                            Texts.nearest(ui.getLocale()).toLanguageTag());
        });
    }
}
