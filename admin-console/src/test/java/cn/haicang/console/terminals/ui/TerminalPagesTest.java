package cn.haicang.console.terminals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditEntry;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.NothingHereView;
import cn.haicang.console.shell.RefusedView;
import cn.haicang.console.terminals.CodeRow;
import cn.haicang.console.terminals.CodeWord;
import cn.haicang.console.terminals.EnrolmentRecords;
import cn.haicang.console.terminals.NewTerminal;
import cn.haicang.console.terminals.TerminalCondition;
import cn.haicang.console.terminals.TerminalScope;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.testing.Pages;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TerminalPagesTest extends Pages {
    @Autowired
    private Terminals terminals;

    @Autowired
    private AuditLog audit;

    @Autowired
    private EnrolmentRecords records;

    @Test
    void a_registered_terminal_waits_for_its_code_in_the_list() {
        var id = register();
        signedIn(Role.TECHNICIAN, Optional.empty());

        UI.getCurrent().navigate(TerminalsView.class, TerminalFilter.NOT_IN_USE.address());

        assertThat(lines())
                .filteredOn(line -> line.row().id().equals(id))
                .singleElement()
                .satisfies(line -> assertThat(line.condition().word()).isEqualTo(TerminalCondition.Word.NOT_IN_USE));
    }

    @Test
    void an_administrator_registers_a_terminal_and_gets_a_code_that_a_technician_can_type() {
        var person = signedIn(Role.ADMINISTRATOR, Optional.empty());
        navigate(TerminalsView.class);

        test(button("register")).click();
        test(button("keep")).click();
        assertThat(field("site-en").getErrorMessage()).startsWith("终端屏幕上三种文字都要");
        test(field("site-hans")).setValue("海虹社区站");
        test(field("site-hant")).setValue("海虹社區站");
        test(field("site-en")).setValue("Haihong Community");
        test(button("keep")).click();

        var shown = find(Span.class).withId("enrolment-code").single().getText();
        assertThat(EnrolmentCode.parse(shown).grouped()).isEqualTo(shown);
        assertThat(audit.page(0, 2))
                .extracting(AuditEntry::actor, AuditEntry::action)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(person.actor(), AuditAction.ENROLMENT_CODE_ISSUED),
                        org.assertj.core.groups.Tuple.tuple(person.actor(), AuditAction.TERMINAL_REGISTERED));
    }

    @Test
    void a_technician_sees_a_terminal_and_changes_nothing_about_it() {
        var id = register();
        signedIn(Role.TECHNICIAN, Optional.empty());

        navigate(TerminalView.class, Map.of("terminal", id.value()));

        assertThat(words()).contains("海虹社区站").contains("等启用码");
        assertThat(find(Button.class).withId("issue-code").all()).isEmpty();
        assertThat(find(Button.class).withId("revoke").all()).isEmpty();
    }

    @Test
    void the_list_of_codes_says_who_made_which_and_an_administrator_ends_an_open_one() {
        var person = signedIn(Role.ADMINISTRATOR, Optional.empty());
        var id = register();
        var code = terminals.issueCode(person.actor(), id).code();
        navigate(CodesView.class);
        assertThat(rows("codes", CodeRow.class))
                .filteredOn(row -> row.sheet().equals(code.sheet()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.terminal()).isEqualTo(id);
                    assertThat(row.word()).isEqualTo(CodeWord.OPEN);
                    assertThat(row.issuedBy()).isEqualTo(person.name());
                });

        records.endCode(person.actor(), code.sheet());
        navigate(TerminalView.class, Map.of("terminal", id.value()));

        assertThat(words()).contains(code.sheet()).contains("人工作废").doesNotContain(code.secret());
    }

    @Test
    void an_administrator_retires_a_terminal_with_a_reason_and_can_do_nothing_more_with_it() {
        var person = signedIn(Role.ADMINISTRATOR, Optional.empty());
        var id = register();
        navigate(TerminalView.class, Map.of("terminal", id.value()));

        test(button("retire")).click();
        test(button("keep-reason")).click();
        assertThat(terminals.retired(TerminalScope.DISTRICT)).isEmpty();
        test(find(TextArea.class).withId("reason").single()).setValue("整机报废");
        test(button("keep-reason")).click();

        assertThat(words()).contains("已退役");
        assertThat(find(Button.class).withId("issue-code").all()).isEmpty();
        assertThat(audit.page(0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(person.actor());
            assertThat(entry.action()).isEqualTo(AuditAction.TERMINAL_RETIRED);
            assertThat(entry.detail()).isEqualTo("整机报废");
        });
        navigate(TerminalsView.class);
        assertThat(lines()).extracting(line -> line.row().id()).doesNotContain(id);
        UI.getCurrent().navigate(TerminalsView.class, TerminalFilter.RETIRED.address());
        assertThat(lines()).extracting(line -> line.row().id()).contains(id);
    }

    @Test
    void an_officer_reaches_no_terminal() {
        var id = register();
        signedIn(Role.OFFICER, Optional.of("MEDICAL_INSURANCE"));

        navigate("terminals", RefusedView.class);
        navigate("terminals/" + id, RefusedView.class);
        navigate("codes", RefusedView.class);
    }

    @Test
    void an_address_that_names_no_terminal_leads_nowhere() {
        signedIn(Role.TECHNICIAN, Optional.empty());

        navigate("terminals/HC-9999", NothingHereView.class);
        navigate("terminals/no%20terminal", NothingHereView.class);
    }

    private TerminalId register() {
        return terminals.register(new Actor("test", "test"), new NewTerminal(RunningCentre.SITE, RunningCentre.STREET));
    }

    private List<TerminalFilter.Line> lines() {
        return rows("terminals", TerminalFilter.Line.class);
    }
}
