package cn.haicang.console.people.ui;

import cn.haicang.console.shell.LanguagePanel;
import cn.haicang.console.shell.LookButton;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/** The frame of the pages in front of the sign-in: the quiet sea left, one form right. */
@AnonymousAllowed
public final class DoorLayout extends Div implements RouterLayout {
    private final Div place = new Div();

    public DoorLayout() {
        addClassName("gate");
        place.addClassName("place");
        var tools = new Div(new LanguagePanel(), new LookButton());
        tools.addClassName("tools");
        var foot = new Div(new Span(getTranslation("frame.no_default")));
        foot.addClassName("foot");
        add(art(), new Main(tools, place, foot));
    }

    private Div art() {
        var brand = new Div(
                new Image("brand.svg", ""),
                new Span(getTranslation("brand.name")),
                new Span(getTranslation("brand.console")));
        brand.addClassName("brand");
        var motto = new Paragraph(getTranslation("door.motto"));
        motto.addClassName("motto");
        var why = new Paragraph(getTranslation("door.motto_why"));
        why.addClassName("why");
        var art = new Div(brand, new Div(motto, why), new Image("sea.svg", ""));
        art.addClassName("art");
        art.getElement().setAttribute("aria-hidden", "true");
        return art;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        place.removeAll();
        if (content != null) {
            place.getElement().appendChild(content.getElement());
        }
    }
}
