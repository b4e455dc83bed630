package cn.haicang.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.people.ui.SetUpView;
import cn.haicang.console.testing.Pages;
import com.vaadin.flow.component.html.H1;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** Each test has a centre of its own, because the first account is made once. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class SetUpViewTest extends Pages {
    @Autowired
    private SetUp setUp;

    @Test
    void the_link_makes_the_first_administrator_and_works_once() {
        var token = setUp.newToken().orElseThrow();
        open(token);
        fill("lin", "林雅婷", PASSWORD);
        assertThat(title()).isEqualTo("账号建好了");
        assertThat(people.list()).singleElement().satisfies(person -> {
            assertThat(person.login()).isEqualTo("lin");
            assertThat(person.scope().terminals()).isTrue();
        });

        open(token);

        assertThat(title()).isEqualTo("这个链接不能用了");
    }

    @Test
    void a_refused_wish_leaves_the_link_good() {
        var token = setUp.newToken().orElseThrow();
        open(token);

        fill("lin", "林雅婷", "too short");

        assertThat(secret("new-password").getErrorMessage()).isEqualTo("口令不到 12 个字符。再长一些。");
        assertThat(people.anybody()).isFalse();
        fill("lin", "林雅婷", PASSWORD);
        assertThat(people.anybody()).isTrue();
    }

    @Test
    void a_new_start_ends_the_earlier_link() {
        var earlier = setUp.newToken().orElseThrow();
        var later = setUp.newToken().orElseThrow();

        open(earlier);
        assertThat(title()).isEqualTo("这个链接不能用了");

        open(later);
        assertThat(title()).isEqualTo("建第一个账号");
    }

    @Test
    void a_guessed_link_opens_nothing() {
        open("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        assertThat(title()).isEqualTo("这个链接不能用了");
    }

    private void open(String token) {
        navigate(SetUpView.class, Map.of("token", token));
    }

    private void fill(String login, String name, String password) {
        test(field("new-login")).setValue(login);
        test(field("new-name")).setValue(name);
        test(secret("new-password")).setValue(password);
        test(button("make")).click();
    }

    private String title() {
        return findInView(H1.class).single().getText();
    }
}
