package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** One drawing out of {@code pictures.svg}; never says anything that words beside it don't. */
@Tag("span")
public final class Picture extends Component {
    private Picture(String id, String cssClass) {
        getElement().setAttribute("class", cssClass);
        getElement().setAttribute("aria-hidden", "true");
        // A constant id only. Elements made one by one would land outside the SVG name space and stay invisible.
        getElement().setProperty("innerHTML", "<svg><use href=\"pictures.svg#" + id + "\"></use></svg>");
    }

    public static Picture icon(String id) {
        return new Picture(id, "icon");
    }

    /** A larger drawing with a class of its own. */
    public static Picture of(String id, String cssClass) {
        return new Picture(id, "picture " + cssClass);
    }
}
