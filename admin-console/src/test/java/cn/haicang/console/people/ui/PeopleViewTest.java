package cn.haicang.console.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.people.Person;
import cn.haicang.console.people.Role;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.RefusedView;
import cn.haicang.console.testing.Pages;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleViewTest extends Pages {
    @Autowired
    private SignedIn signedIn;

    private final String login = "n" + UUID.randomUUID().toString().substring(0, 13);

    @Test
    void an_officer_that_is_added_can_sign_in_and_has_the_department() {
        signedIn(Role.ADMINISTRATOR, Optional.empty());
        add(Role.OFFICER, PASSWORD);

        signIn(login, PASSWORD);

        assertThat(signedIn.person().role()).isEqualTo(Role.OFFICER);
        assertThat(signedIn.person().scope().department()).contains("MEDICAL_INSURANCE");
        assertThat(signedIn.person().scope().terminals()).isFalse();
    }

    @Test
    void a_technician_that_is_added_has_no_department() {
        signedIn(Role.ADMINISTRATOR, Optional.empty());
        add(Role.TECHNICIAN, PASSWORD);

        assertThat(added()).map(Person::department).contains(Optional.empty());
    }

    @Test
    void a_login_is_given_once_and_a_password_holds_no_login() {
        signedIn(Role.ADMINISTRATOR, Optional.empty());
        add(Role.TECHNICIAN, login + " and more");
        assertThat(secret("new-password").getErrorMessage()).isEqualTo("口令里含有登录名。换一句。");

        test(secret("new-password")).setValue(PASSWORD);
        test(button("keep")).click();
        add(Role.TECHNICIAN, PASSWORD);

        assertThat(field("new-login").getErrorMessage()).isEqualTo("这个登录名已经有人用。换一个。");
    }

    @Test
    void nobody_but_an_administrator_reaches_people_and_audit() {
        for (var role : List.of(Role.TECHNICIAN, Role.OFFICER)) {
            signedIn(role, role == Role.OFFICER ? Optional.of("MEDICAL_INSURANCE") : Optional.empty());

            navigate("people", RefusedView.class);
            navigate("audit", RefusedView.class);
        }
    }

    @Test
    void a_stranger_is_led_to_the_sign_in() {
        navigate("people", SignInView.class);
        navigate("cases", SignInView.class);
        navigate("", SignInView.class);
    }

    @SuppressWarnings("unchecked") // the query is by class, and a class knows no parameter
    private void add(Role role, String password) {
        navigate(PeopleView.class);
        test(button("add")).click();
        find(RadioButtonGroup.class).single().setValue(role);
        test(field("new-login")).setValue(login);
        test(field("new-name")).setValue("苏晓燕");
        test(secret("new-password")).setValue(password);
        test(button("keep")).click();
    }

    private Optional<Person> added() {
        return people.list().stream()
                .filter(person -> person.login().equals(login))
                .findFirst();
    }
}
