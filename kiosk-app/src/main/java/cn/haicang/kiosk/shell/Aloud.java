package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.Component;

/**
 * Marks what the larger size also speaks: a screen's question, what it advises, and the keys that answer it. It stands on
 * the glass in the same words. Never mark what is personal; a loudspeaker tells the whole room.
 */
public final class Aloud {
    private Aloud() {}

    public static <C extends Component> C said(C part) {
        part.getElement().setAttribute("data-aloud", true);
        return part;
    }
}
