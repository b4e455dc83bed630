package cn.haicang.console.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditEntry;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.intake.HandedIn;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.RefusedView;
import cn.haicang.console.testing.Pages;
import cn.haicang.console.testing.Submissions;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ReceiptPagesTest extends Pages {
    @Autowired
    private ApplicationContext centre;

    @Autowired
    private AuditLog audit;

    private HandedIn terminal;

    @BeforeEach
    void begin() {
        terminal = new HandedIn(centre);
        signedIn(Role.OFFICER, Optional.of("MEDICAL_INSURANCE"));
        navigate(ReceiptsView.class);
    }

    @Test
    void a_number_that_cannot_be_one_is_told_at_once_and_nothing_is_asked() {
        var number = terminal.next().head().receiptNumber().digits();
        var wrong = number.substring(0, 15) + (number.charAt(15) == '0' ? '1' : '0');

        test(field("number")).setValue(wrong.substring(0, 15));
        assertThat(field("number").isInvalid()).as("still typing").isFalse();
        test(field("number")).setValue(wrong);
        assertThat(field("number").isInvalid()).isTrue();
        test(button("ask")).click();

        assertThat(field("number").getErrorMessage()).contains("校验位也要对得上");
        assertThat(asked(wrong)).isEmpty();
    }

    @Test
    void a_number_of_a_terminal_that_never_was_is_no_receipt_of_ours_and_opens_no_case() {
        var number = ReceiptNumber.of(new InstallationId(99_998), new Sequence(1), 5);

        ask(number.grouped());

        assertThat(words()).contains("没有 99998 号装机");
        assertThat(opener()).isEmpty();
        assertThat(asked(number.digits())).hasSize(1);
    }

    @Test
    void a_number_that_did_not_come_says_what_is_known_and_becomes_one_case_by_hand() {
        var missing = terminal.next();
        ask(missing.head().receiptNumber().digits());
        assertThat(words()).contains("还没有报过这个号");
        terminal.handIn(terminal.next());

        ask(missing.head().receiptNumber().digits());
        assertThat(words()).contains("缺号：" + terminal.id());
        test(field("by-hand-name")).setValue("林晓海");
        test(field("by-hand-resident")).setValue("12");
        test(button("open-by-hand")).click();
        assertThat(find(Anchor.class).withText("打开办件").all()).isEmpty();
        test(field("by-hand-resident")).setValue(Submissions.LIN.number().value());
        test(find(TextArea.class).withId("by-hand-reason").single()).setValue("看过纸质回执");
        test(button("open-by-hand")).click();

        assertThat(find(Anchor.class).withText("打开办件").all()).hasSize(1);
        ask(missing.head().receiptNumber().digits());
        assertThat(words()).contains("有办件").doesNotContain("缺号");
        assertThat(opener()).isEmpty();
    }

    @Test
    void a_number_that_came_leads_to_its_case_and_each_question_is_on_the_record() {
        var sent = terminal.next();
        terminal.handIn(sent);

        ask(sent.head().receiptNumber().grouped());

        assertThat(find(Anchor.class).withText("打开办件").single().getHref())
                .isEqualTo("cases/" + sent.head().id());
        assertThat(opener()).isEmpty();
        assertThat(asked(sent.head().receiptNumber().digits())).hasSize(1);
    }

    @Test
    void another_department_hears_only_that_there_is_a_case() {
        var sent = terminal.next();
        terminal.handIn(sent);
        signedIn(Role.OFFICER, Optional.of("CIVIL_AFFAIRS"));
        navigate(ReceiptsView.class);

        ask(sent.head().receiptNumber().digits());

        assertThat(words()).contains("有办件，在别的部门");
        assertThat(find(Anchor.class).withText("打开办件").all()).isEmpty();
        assertThat(opener()).isEmpty();
    }

    @Test
    void nobody_but_an_officer_asks() {
        for (var role : List.of(Role.TECHNICIAN, Role.ADMINISTRATOR)) {
            signedIn(role, Optional.empty());
            navigate("receipts", RefusedView.class);
        }
    }

    private void ask(String number) {
        test(field("number")).setValue(number);
        test(button("ask")).click();
    }

    private List<Button> opener() {
        return find(Button.class).withId("open-by-hand").all();
    }

    private List<AuditEntry> asked(String digits) {
        return audit.page(0, 1000).stream()
                .filter(entry -> entry.action() == AuditAction.RECEIPT_ASKED_FOR)
                .filter(entry -> entry.subject().equals("receipt " + digits))
                .toList();
    }
}
