package cn.haicang.console.testing;

import cn.haicang.console.ConsoleApplication;
import cn.haicang.console.audit.Actor;
import cn.haicang.console.people.CreateResult;
import cn.haicang.console.people.NewPerson;
import cn.haicang.console.people.People;
import cn.haicang.console.people.Person;
import cn.haicang.console.people.Role;
import cn.haicang.console.people.ui.SignInView;
import cn.haicang.console.shell.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages of a whole centre, without a browser. Tests share the centre, so each makes people and rows of its own. */
@SpringBootTest(
        classes = ConsoleApplication.class,
        properties = {"console.wire.port=0", "vaadin.productionMode=true"})
@Import(Pages.NoNewSessionId.class)
public abstract class Pages extends SpringBrowserlessTest {
    protected static final String PASSWORD = "a calm sea at noon";
    private static final Actor TEST = new Actor("test", "test");

    @Autowired
    protected People people;

    /** The session of these tests is a plain object, and can't take a new id. */
    @TestConfiguration
    static class NoNewSessionId {
        @Bean
        @Primary
        SessionAuthenticationStrategy sameSessionId() {
            return new NullAuthenticatedSessionStrategy();
        }
    }

    @BeforeEach
    void speakSimplifiedChinese() {
        VaadinSession.getCurrent().setLocale(Texts.SIMPLIFIED);
        UI.getCurrent().setLocale(Texts.SIMPLIFIED);
    }

    @DynamicPropertySource
    static void dataOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("console.data", Pages::newFolder);
    }

    private static String newFolder() {
        try {
            return Files.createTempDirectory("centre-pages").toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    protected Person person(Role role, Optional<String> department) {
        var login = "p" + UUID.randomUUID().toString().substring(0, 13);
        var wish = new NewPerson(login, "林雅婷", role, department, PASSWORD);
        return switch (people.create(TEST, wish)) {
            case CreateResult.Created(var person) -> person;
            case CreateResult.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    protected Person signedIn(Role role, Optional<String> department) {
        var person = person(role, department);
        signIn(person.login(), PASSWORD);
        return person;
    }

    /** A page that stayed open would be refreshed for somebody who is not signed in any more. */
    @AfterEach
    void close() {
        UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .forEach(target -> target.getElement().removeFromParent());
        leave();
    }

    /** What is signed in lies in the session and on this very thread, which other tests use as well. */
    private static void leave() {
        VaadinSession.getCurrent()
                .getSession()
                .removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        SecurityContextHolder.clearContext();
    }

    protected void signIn(String login, String password) {
        leave();
        navigate(SignInView.class);
        test(field("login")).setValue(login);
        test(findInView(PasswordField.class).withId("password").single()).setValue(password);
        test(button("enter")).click();
    }

    protected TextField field(String id) {
        return find(TextField.class).withId(id).single();
    }

    protected PasswordField secret(String id) {
        return find(PasswordField.class).withId(id).single();
    }

    protected Button button(String id) {
        return find(Button.class).withId(id).single();
    }

    /** What stands in the list of this id; nothing if the page shows no such list. */
    @SuppressWarnings("unchecked") // the query is by class, and a class knows no parameter
    protected <T> List<T> rows(String id, Class<T> type) {
        return find(Grid.class).withId(id).all().stream()
                .map(grid -> (Grid<T>) grid)
                .flatMap(grid -> IntStream.range(0, test(grid).size()).mapToObj(test(grid)::getRow))
                .map(type::cast)
                .toList();
    }

    /** All words that the page shows now. */
    protected String words() {
        return words(getCurrentView().getElement());
    }

    private static String words(Element element) {
        var own = element.isTextNode() ? element.getText() : "";
        return own
                + element.getChildren()
                        .filter(child -> child.isTextNode() || child.isVisible())
                        .map(Pages::words)
                        .collect(Collectors.joining(" "));
    }
}
