package cn.haicang.console.people.ui;

import cn.haicang.console.people.Person;
import cn.haicang.console.people.SignIn;
import cn.haicang.console.people.SignInResult;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** Login and password. */
@Route(value = SignInView.PATH, layout = DoorLayout.class)
@AnonymousAllowed
public final class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    public static final String PATH = "signin";

    private final SignIn signIn;
    private final SessionDoor door;
    private final AuthenticationContext authentication;
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final Paragraph words = new Paragraph();

    public SignInView(SignIn signIn, SessionDoor door, AuthenticationContext authentication) {
        this.signIn = signIn;
        this.door = door;
        this.authentication = authentication;
        addClassName("form");
        login.setLabel(getTranslation("signin.login"));
        login.setId("login");
        login.setAutocomplete(Autocomplete.USERNAME);
        login.setAutofocus(true);
        password.setLabel(getTranslation("signin.password"));
        password.setId("password");
        // Offices have people behind one's back, and the button is smaller than WCAG 2.5.8 asks for.
        password.setRevealButtonVisible(false);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        words.setId("words");
        words.addClassName("words");
        words.getElement().setAttribute("role", "alert");
        var enter = new Button(getTranslation("signin.enter"), _ -> attempt());
        enter.setId("enter");
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        enter.addClickShortcut(Key.ENTER);
        enter.setDisableOnClick(true);
        add(new H1(getTranslation("signin.title")), login, password, words, enter);
    }

    private void attempt() {
        var result = signIn.attempt(login.getValue(), password.getValue());
        password.clear();
        switch (result) {
            case SignInResult.SignedIn(var person) -> enter(person);
            case SignInResult.Wrong(var left) -> say("signin.wrong", left);
            case SignInResult.LockedOut(var remaining) ->
                say("signin.locked", remaining.plusSeconds(59).toMinutes());
        }
    }

    private void enter(Person person) {
        door.enter(person);
        // A whole new page: this one was drawn for a stranger.
        getUI().ifPresent(ui -> ui.getPage().setLocation("."));
    }

    private void say(String key, long number) {
        words.setText(getTranslation(key, number));
        password.focus();
        getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(button -> button.setEnabled(true));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.title");
    }
}
