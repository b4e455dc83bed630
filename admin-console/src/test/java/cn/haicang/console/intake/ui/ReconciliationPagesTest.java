package cn.haicang.console.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditEntry;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.foureyes.ReasonDialog;
import cn.haicang.console.intake.Accounts;
import cn.haicang.console.intake.HandedIn;
import cn.haicang.console.intake.IntakeAlarm;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.RefusedView;
import cn.haicang.console.terminals.ui.TerminalView;
import cn.haicang.console.testing.Pages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ReconciliationPagesTest extends Pages {
    @Autowired
    private ApplicationContext centre;

    @Autowired
    private AuditLog audit;

    private HandedIn terminal;

    @BeforeEach
    void enrol() {
        terminal = new HandedIn(centre);
    }

    @Test
    void a_number_that_is_missing_stands_on_the_terminals_page_until_it_comes() {
        var missing = terminal.next();
        terminal.handIn(terminal.next());
        signedIn(Role.TECHNICIAN, Optional.empty());

        see();
        assertThat(words()).contains("缺第 1 号，共 1 份");
        UI.getCurrent().navigate(ReconciliationView.class, DiscrepancyChoice.GAPS.address());
        assertThat(rows("reconciliation", Discrepancy.class))
                .filteredOn(row -> row.terminal().equals(terminal.id()))
                .hasSize(1);

        terminal.handIn(missing);
        see();
        assertThat(words()).contains("没有缺号").doesNotContain("缺第 1 号");
    }

    @Test
    void a_fork_is_acknowledged_with_a_reason_and_the_terminal_still_has_to_enrol_anew() {
        terminal.handIn(terminal.at(1));
        terminal.handIn(terminal.at(1));
        var person = signedIn(Role.ADMINISTRATOR, Optional.empty());
        UI.getCurrent().navigate(ReconciliationView.class, DiscrepancyChoice.ALARMS.address());
        var alarm = alarm();

        acknowledge(alarm, "");
        assertThat(find(TextArea.class).withId("reason").single().getErrorMessage())
                .isEqualTo("还没写原因。");
        test(find(TextArea.class).withId("reason").single()).setValue("换盘时还原了镜像");
        test(button("keep-reason")).click();

        assertThat(centre.getBean(Accounts.class).openAlarms(100)).doesNotContain(alarm);
        assertThat(audit.page(0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(person.actor());
            assertThat(entry.action()).isEqualTo(AuditAction.ALARM_ACKNOWLEDGED);
            assertThat(entry.detail()).isEqualTo("FORK: 换盘时还原了镜像");
        });
        assertThat(audit.page(0, 1))
                .extracting(AuditEntry::subject)
                .containsExactly(alarm.envelope().toString());
        see();
        assertThat(words()).contains("要重新启用").contains("换盘时还原了镜像");
    }

    @Test
    void an_officer_sees_no_terminals_numbers() {
        signedIn(Role.OFFICER, Optional.of("MEDICAL_INSURANCE"));
        navigate("reconciliation", RefusedView.class);
    }

    private IntakeAlarm alarm() {
        return centre.getBean(Accounts.class).openAlarms(100).stream()
                .filter(open -> open.terminal().equals(terminal.id()))
                .findFirst()
                .orElseThrow();
    }

    private void acknowledge(IntakeAlarm alarm, String reason) {
        new ReasonDialog(
                        centre.getBean(AccountsDesk.class).words(UI.getCurrent().getLocale()),
                        "t",
                        "t",
                        said -> centre.getBean(AccountsDesk.class).acknowledge(alarm, said))
                .open();
        test(find(TextArea.class).withId("reason").single()).setValue(reason);
        test(find(Button.class).withId("keep-reason").single()).click();
    }

    private void see() {
        navigate(TerminalView.class, Map.of("terminal", terminal.id().value()));
    }
}
