package cn.haicang.console.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditEntry;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.casework.AttentionWork;
import cn.haicang.console.casework.CaseFilter;
import cn.haicang.console.casework.CaseId;
import cn.haicang.console.casework.CaseRow;
import cn.haicang.console.casework.CaseScope;
import cn.haicang.console.casework.CaseState;
import cn.haicang.console.casework.Casework;
import cn.haicang.console.foureyes.FourEyes;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.NothingHereView;
import cn.haicang.console.shell.RefusedView;
import cn.haicang.console.testing.Cases;
import cn.haicang.console.testing.Pages;
import cn.haicang.protocol.query.CaseStage;
import cn.haicang.protocol.submission.EnvelopeKind;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class CasePagesTest extends Pages {
    @Autowired
    private ApplicationContext centre;

    @Autowired
    private AuditLog audit;

    /** Of its own for each test, so that the lists hold nothing of another. */
    private final String department =
            "D" + UUID.randomUUID().toString().replace("-", "").substring(0, 20).toUpperCase(java.util.Locale.ROOT);

    private Cases cases;

    @BeforeEach
    void begin() {
        cases = new Cases(centre);
    }

    @Test
    void an_officer_sees_the_cases_of_the_own_department() {
        var id = cases.open(department);
        officer(department);

        navigate(CasesView.class);

        assertThat(rows()).extracting(CaseRow::id).containsExactly(id);
    }

    @Test
    void an_officer_of_another_department_sees_nothing() {
        var id = cases.open(department);
        officer("CIVIL_AFFAIRS_" + department.substring(0, 8));

        navigate(CasesView.class);
        assertThat(rows()).isEmpty();

        navigate("cases/" + id, NothingHereView.class);
        assertThat(looksAt(id)).isEmpty();
    }

    @Test
    void a_technician_and_an_administrator_reach_no_case() {
        var id = cases.open(department);
        for (var role : List.of(Role.TECHNICIAN, Role.ADMINISTRATOR)) {
            signedIn(role, Optional.empty());

            navigate("cases", RefusedView.class);
            navigate("cases/" + id, RefusedView.class);
        }
        assertThat(looksAt(id)).isEmpty();
    }

    @Test
    void nothing_is_opened_without_a_purpose() {
        var id = cases.open(department);
        officer(department);
        see(id);

        test(button("open")).click();

        assertThat(words()).doesNotContain("沧虹路");
        assertThat(purpose().getErrorMessage()).isEqualTo("先选一个目的。");
        assertThat(looksAt(id)).isEmpty();
    }

    @Test
    void a_look_is_on_the_record_with_its_purpose() {
        var id = cases.open(department);
        var officer = signedIn(Role.OFFICER, Optional.of(department));
        see(id);

        open(Purpose.CONTACT);

        assertThat(words()).contains("沧虹路1号101室").contains("林*海").doesNotContain("林晓海");
        assertThat(looksAt(id)).singleElement().satisfies(look -> {
            assertThat(look.actor()).isEqualTo(officer.actor());
            assertThat(look.detail()).isEqualTo("CONTACT");
        });
    }

    @Test
    void another_purpose_wants_a_sentence() {
        var id = cases.open(department);
        officer(department);
        see(id);

        open(Purpose.OTHER);
        assertThat(looksAt(id)).isEmpty();

        test(field("purpose-more")).setValue("核对门牌");
        test(button("open")).click();
        assertThat(looksAt(id)).singleElement().extracting(AuditEntry::detail).isEqualTo("OTHER: 核对门牌");
    }

    @Test
    void a_case_is_accepted_and_then_decided_with_words_for_the_applicant() {
        var id = cases.open(department);
        officer(department);
        see(id);

        open(Purpose.REVIEW);
        test(button("accept")).click();
        assertThat(words()).contains("审核").doesNotContain("沧虹路");

        open(Purpose.REVIEW);
        test(button("grant")).click();
        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("还没写给申请人的话。");
        test(find(TextArea.class).single()).setValue("已参保，次月生效。");
        test(button("grant")).click();

        open(Purpose.REVIEW);
        assertThat(words()).contains("准予").contains("已参保，次月生效。");
        assertThat(find(Button.class).withId("grant").all()).isEmpty();
    }

    @Test
    void an_officer_asks_for_more_with_words_and_can_go_on_without() {
        var id = cases.open(department);
        officer(department);
        see(id);
        open(Purpose.REVIEW);

        test(button("more")).click();
        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("还没写给申请人的话。");
        test(find(TextArea.class).single()).setValue("请补出生医学证明。");
        test(button("more")).click();

        open(Purpose.REVIEW);
        assertThat(words()).contains("等补材料").contains("请补出生医学证明。");
        test(button("accept")).click();
        open(Purpose.REVIEW);
        assertThat(find(Button.class).withId("grant").all()).hasSize(1);
    }

    @Test
    void an_entry_of_somebody_else_is_looked_into_and_settled_with_words() {
        var entry = cases.enter(department, EnvelopeKind.WITHDRAWAL);
        officer(department);

        navigate(EntriesView.class);
        assertThat(words()).contains("撤回").contains("没说是哪一件");
        navigate(EntryView.class, Map.of("entry", entry.toString()));
        assertThat(words()).doesNotContain("填错了");
        open(Purpose.REVIEW);
        assertThat(words()).contains("填错了").doesNotContain("林晓海");
        test(field("result")).setValue("已电话说明");
        test(button("settle")).click();

        assertThat(words()).contains("没有要看的来件。");
        assertThat(audit.page(0, 1000))
                .anySatisfy(row -> assertThat(row.action()).isEqualTo(AuditAction.ENTRY_SETTLED));
    }

    @Test
    void what_the_machine_found_stands_in_the_row() {
        cases.open(department, "FORM.phone.PHONE_LENGTH", "CATALOGUE_UNKNOWN");
        officer(department);

        navigate(CasesView.class);

        var row = rows().getFirst();
        assertThat(row.state().stage()).isEqualTo(CaseStage.LOOKED_INTO);
        var desk = centre.getBean(CaseDesk.class);
        assertThat(desk.attention(desk.words(java.util.Locale.SIMPLIFIED_CHINESE))
                        .of(row))
                .endsWith("不是 11 位，填表时的目录不认识");
    }

    @Test
    void what_needs_attention_is_explained_in_words_and_a_note_stays_with_it() {
        var id = cases.open(department, "CATALOGUE_UNKNOWN", "FORM.phone.PHONE_LENGTH");
        officer(department);
        see(id);
        assertThat(words()).doesNotContain("逐项看一遍再受理");
        open(Purpose.REVIEW);
        assertThat(words()).contains("填表时的目录不认识").contains("逐项看一遍再受理").contains("表里这一项没有通过核对");

        test(button("note")).click();
        say("电话问过，号码少写了一位");

        assertThat(words()).contains("电话问过，号码少写了一位").contains("沧虹路");
        assertThat(acts(id)).containsExactly(AuditAction.CASE_EXPLAINED);
        test(button("accept")).click();
        assertThat(theCase().state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void a_case_that_needs_attention_is_closed_by_two_officers_with_a_reason_and_not_by_one() {
        var id = cases.open(department, "SERVICE_UNKNOWN");
        officer(department);
        see(id);
        open(Purpose.REVIEW);
        test(button("propose-close")).click();
        say("重复提交，另一件已受理");
        test(button("confirm")).click();
        assertThat(words()).contains("提议的人不能自己复核");
        assertThat(theCase().state()).isEqualTo(CaseState.LOOKED_INTO);

        officer(department);
        UI.getCurrent().navigate(CasesView.class, CaseFilterChoice.TO_CONFIRM.address());
        assertThat(rows()).extracting(CaseRow::id).containsExactly(id);
        see(id);
        open(Purpose.REVIEW);
        test(button("confirm")).click();

        assertThat(words()).contains("已结案").doesNotContain("沧虹路");
        assertThat(theCase().state()).isEqualTo(CaseState.CLOSED);
        assertThat(acts(id)).containsExactly(AuditAction.CASE_CLOSED, AuditAction.CASE_END_PROPOSED);
        open(Purpose.REVIEW);
        assertThat(words()).contains("重复提交，另一件已受理");
        assertThat(find(Button.class).withId("accept").all()).isEmpty();
        assertThat(find(Button.class).withId("note").all()).isEmpty();
    }

    @Test
    void the_second_officer_refuses_with_a_reason_and_the_case_stands_open_again() {
        var id = cases.open(department, "SERVICE_UNKNOWN");
        officer(department);
        see(id);
        open(Purpose.REVIEW);
        test(button("propose-close")).click();
        say("不知道要办什么");
        officer(department);
        see(id);
        open(Purpose.REVIEW);
        test(button("take-back")).click();
        say("先打电话问");

        assertThat(theCase().state()).isEqualTo(CaseState.LOOKED_INTO);
        assertThat(find(Button.class).withId("propose-close").all()).hasSize(1);
        assertThat(acts(id)).containsExactly(AuditAction.CASE_END_NOT_CONFIRMED, AuditAction.CASE_END_PROPOSED);
    }

    @Test
    void an_accepted_case_forgets_that_somebody_proposed_to_close_it() {
        var id = cases.open(department, "SERVICE_UNKNOWN");
        officer(department);
        see(id);
        open(Purpose.REVIEW);
        test(button("propose-close")).click();
        say("不知道要办什么");

        test(button("accept")).click();

        var work = centre.getBean(AttentionWork.class);
        var scope = new CaseScope(Optional.empty(), Optional.of(department));
        assertThat(work.of(scope, id).proposal()).isEmpty();
        assertThat(work.confirm(new Actor("user:other", "许丽华"), scope, id)).isEqualTo(FourEyes.Result.NOT_NOW);
        assertThat(theCase().state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void a_new_case_appears_by_itself() {
        officer(department);
        navigate(CasesView.class);
        assertThat(rows()).isEmpty();

        var id = cases.open(department);

        // The list hears of it within a second; thirty are for a machine that has other things to do.
        var deadline = Instant.now().plusSeconds(30);
        while (rows().isEmpty() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            roundTrip();
        }
        assertThat(rows()).extracting(CaseRow::id).containsExactly(id);
    }

    @Test
    void the_page_closes_what_it_opened() {
        var id = cases.open(department);
        officer(department);
        see(id);
        open(Purpose.REVIEW);

        test(button("close")).click();

        assertThat(words()).doesNotContain("沧虹路");
        assertThat(findInView(H1.class).all()).hasSize(1);
    }

    private void officer(String code) {
        signedIn(Role.OFFICER, Optional.of(code));
    }

    private void see(CaseId id) {
        navigate(CaseView.class, Map.of("case", id.toString()));
    }

    private void open(Purpose why) {
        purpose().setValue(why);
        test(button("open")).click();
    }

    @SuppressWarnings("unchecked") // the query is by class, and a class knows no parameter
    private RadioButtonGroup<Purpose> purpose() {
        return find(RadioButtonGroup.class).withId("purpose").single();
    }

    private void say(String reason) {
        test(find(TextArea.class).withId("reason").single()).setValue(reason);
        test(button("keep-reason")).click();
    }

    /** The only case of this test. */
    private CaseRow theCase() {
        var scope = new CaseScope(Optional.empty(), Optional.of(department));
        return centre.getBean(Casework.class).list(CaseFilter.all(scope)).getFirst();
    }

    /** Newest first, but for looks. */
    private List<AuditAction> acts(CaseId id) {
        return audit.page(0, 1000).stream()
                .filter(entry -> entry.subject().equals(id.toString()))
                .map(AuditEntry::action)
                .filter(action -> action.name().startsWith("CASE_") && action != AuditAction.CASE_LOOKED_AT)
                .toList();
    }

    private List<CaseRow> rows() {
        return rows("cases", CaseRow.class);
    }

    private List<AuditEntry> looksAt(CaseId id) {
        return audit.page(0, 1000).stream()
                .filter(entry -> entry.action() == AuditAction.CASE_LOOKED_AT)
                .filter(entry -> entry.subject().equals(id.toString()))
                .toList();
    }
}
