package cn.haicang.console.people.ui;

import cn.haicang.console.people.CreateResult;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The fields of a new account, and the words for what is wrong with them. */
class AccountPanel extends Div {
    private final TextField login = new TextField();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();

    AccountPanel() {
        addClassName("account");
        login.setLabel(getTranslation("account.login"));
        login.setHelperText(getTranslation("account.login_help"));
        login.setAutocomplete(Autocomplete.USERNAME);
        login.setId("new-login");
        name.setLabel(getTranslation("account.name"));
        name.setAutocomplete(Autocomplete.OFF);
        name.setId("new-name");
        password.setLabel(getTranslation("account.password"));
        password.setHelperText(getTranslation("account.password_help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setId("new-password");
        password.setRevealButtonVisible(false);
        add(login, name, password);
    }

    String login() {
        return login.getValue();
    }

    String name() {
        return name.getValue();
    }

    String password() {
        return password.getValue();
    }

    /** Puts the words beside the field that they are about. */
    void say(CreateResult.Reason reason) {
        List.of(login, name).forEach(field -> field.setInvalid(false));
        password.setInvalid(false);
        var words = getTranslation(key(reason));
        switch (reason) {
            case LOGIN_MALFORMED, LOGIN_TAKEN, ALREADY_SET_UP -> {
                login.setErrorMessage(words);
                login.setInvalid(true);
            }
            case NAME_MISSING, DEPARTMENT_MISSING -> {
                name.setErrorMessage(words);
                name.setInvalid(true);
            }
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_CONTAINS_LOGIN -> {
                password.setErrorMessage(words);
                password.setInvalid(true);
            }
        }
    }

    private static String key(CreateResult.Reason reason) {
        return switch (reason) {
            case LOGIN_MALFORMED -> "account.login_malformed";
            case LOGIN_TAKEN -> "account.login_taken";
            case NAME_MISSING -> "account.name_missing";
            case DEPARTMENT_MISSING -> "account.department_missing";
            case PASSWORD_TOO_SHORT -> "account.password_short";
            case PASSWORD_TOO_LONG -> "account.password_long";
            case PASSWORD_CONTAINS_LOGIN -> "account.password_login";
            case ALREADY_SET_UP -> "account.already";
        };
    }
}
