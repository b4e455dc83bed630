package cn.haicang.console.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditEntry;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.people.Role;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.testing.Pages;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInViewTest extends Pages {
    @Autowired
    private SignedIn signedIn;

    @Autowired
    private AuditLog audit;

    @Test
    void the_right_password_opens_the_session_and_stands_in_the_log() {
        var person = person(Role.TECHNICIAN, Optional.empty());

        signIn(person.login(), PASSWORD);

        assertThat(signedIn.person()).isEqualTo(person);
        assertThat(audit.page(0, 1))
                .first()
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(AuditAction.SIGNED_IN, person.actor().id());
    }

    @Test
    void a_wrong_password_says_how_many_tries_are_left() {
        var person = person(Role.TECHNICIAN, Optional.empty());

        signIn(person.login(), "a rough sea at night");

        assertThat(said()).isEqualTo("登录名或口令不对。再错 4 次锁 15 分钟。");
        assertThat(secret("password").getValue()).isEmpty();
    }

    @Test
    void five_wrong_tries_lock_out_the_right_password_too() {
        var person = person(Role.TECHNICIAN, Optional.empty());
        for (int i = 0; i < 5; i++) {
            signIn(person.login(), "a rough sea at night");
        }

        signIn(person.login(), PASSWORD);

        assertThat(said()).startsWith("错了 5 次，锁住了。");
        assertThat(audit.page(0, 10))
                .filteredOn(entry -> entry.subject().equals(person.actor().id()))
                .filteredOn(entry -> entry.action() == AuditAction.SIGN_IN_REFUSED)
                .hasSize(5);
    }

    @Test
    void an_unknown_login_is_answered_like_a_known_one_and_never_written_down() {
        signIn("it-was-my-password", "a rough sea at night");

        assertThat(said()).isEqualTo("登录名或口令不对。再错 4 次锁 15 分钟。");
        assertThat(audit.page(0, 5).toString()).doesNotContain("it-was-my-password");
    }

    private String said() {
        return findInView(Paragraph.class).withId("words").single().getText();
    }
}
