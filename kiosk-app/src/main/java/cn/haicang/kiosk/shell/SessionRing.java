package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.html.Span;

/** How long until the warning, drawn on the end key; in steps of a tenth, so that it doesn't tick. */
final class SessionRing extends Span {
    SessionRing() {
        addClassNames("icon", "ring");
        getElement().setAttribute("aria-hidden", "true");
        left(1);
    }

    void left(double share) {
        getStyle().set("--left", Math.ceil(Math.clamp(share, 0, 1) * 10) * 10 + "%");
    }
}
