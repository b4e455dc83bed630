package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.UI;

/** The end of a session: the page goes to the first screen, where a new HTTP session waits for the next resident. */
final class SessionEnd {
    private SessionEnd() {}

    static void of(UI ui) {
        // replace and not assign: the page that is left must not stay in the browser's history.
        ui.getPage().executeJs("window.location.replace('/')");
        if (ui.getPushConfiguration().getPushMode().isEnabled()) {
            ui.push();
        }
        ui.getSession().getSession().invalidate();
    }
}
