package cn.haicang.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/** What the viewer may open: views say by {@code @Menu} where they belong, the framework leaves out what is refused. */
class MenuPanel extends Aside {
    private final Nav nav = new Nav();

    MenuPanel() {
        addClassName("side");
        var logo = new Image("brand.svg", "");
        var brand = new Div(logo, new Span(getTranslation("brand.name")));
        brand.addClassName("brand");
        nav.setAriaLabel(getTranslation("frame.menu"));
        var foot = new Div(getTranslation("frame.no_default"));
        foot.addClassName("foot");
        add(brand, nav, foot);
    }

    void refresh(Location here) {
        nav.removeAll();
        MenuConfiguration.getMenuEntries().forEach(entry -> nav.add(link(entry, here.getPath())));
    }

    private Component link(MenuEntry entry, String here) {
        var path = entry.path().replaceFirst("^/", "");
        var words = getTranslation(entry.title());
        var link = new Anchor(path.isEmpty() ? "." : path, Drawing.icon(String.valueOf(entry.icon())), new Span(words));
        link.getElement().setAttribute("title", words);
        link.setAriaLabel(words);
        boolean on = path.isEmpty() ? here.isEmpty() : here.equals(path) || here.startsWith(path + "/");
        if (on) {
            link.addClassName("on");
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
