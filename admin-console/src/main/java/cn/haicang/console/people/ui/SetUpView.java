package cn.haicang.console.people.ui;

import cn.haicang.console.people.CreateResult;
import cn.haicang.console.people.SetUp;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where the link of a first start leads: makes the first administrator, once. */
@Route(value = "setup/:token", layout = DoorLayout.class)
@AnonymousAllowed
public final class SetUpView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String TOKEN = "token";

    private final SetUp setUp;

    public SetUpView(SetUp setUp) {
        this.setUp = setUp;
        addClassName("form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get(TOKEN).orElse("");
        removeAll();
        if (setUp.isOpen(token)) {
            ask(token);
        } else {
            tell("setup.closed", "setup.closed_words");
        }
    }

    private void ask(String token) {
        var account = new AccountPanel();
        var make = new Button(getTranslation("setup.make"), _ -> make(token, account));
        make.setId("make");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        add(new H1(getTranslation("setup.title")), new Paragraph(getTranslation("setup.words")), account, make);
    }

    private void make(String token, AccountPanel account) {
        switch (setUp.use(token, account.login(), account.name(), account.password())) {
            case CreateResult.Created _ -> tell("setup.made", "setup.made_words");
            case CreateResult.Refused(var reason) -> account.say(reason);
        }
    }

    private void tell(String title, String words) {
        removeAll();
        add(new H1(getTranslation(title)), new Paragraph(getTranslation(words)));
        add(new RouterLink(getTranslation("setup.to_signin"), SignInView.class, RouteParameters.empty()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.title");
    }
}
