package cn.haicang.console.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** The top line: where this is, that it is live, language, look, and who is signed in. */
class TopPanel extends Header {
    TopPanel(AuthenticationContext authentication) {
        addClassName("top");
        var scope = new Span(getTranslation("frame.district"));
        scope.addClassName("scope");
        var space = new Span();
        space.addClassName("sp");
        add(scope, space, new LanguagePanel(), new LookButton());
        authentication.getAuthenticatedUser(Viewer.class).ifPresent(viewer -> add(who(viewer)));
        var leave = new Button(getTranslation("frame.sign_out"), _ -> authentication.logout());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        leave.setId("sign-out");
        add(leave);
    }

    private Div who(Viewer viewer) {
        var name = viewer.shownName();
        var initial = new Span(name.substring(0, name.offsetByCodePoints(0, 1)));
        initial.addClassName("av");
        initial.getElement().setAttribute("aria-hidden", "true");
        var role = new Span(getTranslation(viewer.roleKey()));
        role.addClassName("qq");
        var who = new Div(initial, new Span(name), role);
        who.addClassName("who");
        return who;
    }
}
