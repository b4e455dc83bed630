package cn.haicang.console.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditEntry;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.casework.CaseRegister;
import cn.haicang.console.intake.HandedIn;
import cn.haicang.console.intake.ParkedFilter;
import cn.haicang.console.intake.ParkedMatter;
import cn.haicang.console.intake.ParkedWork;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.NothingHereView;
import cn.haicang.console.shell.RefusedView;
import cn.haicang.console.testing.Pages;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ParkedPagesTest extends Pages {
    private static final Optional<String> DEPARTMENT = Optional.of("MEDICAL_INSURANCE");

    @Autowired
    private ApplicationContext centre;

    @Autowired
    private ParkedWork work;

    @Autowired
    private AuditLog audit;

    private Sha256 hash;

    @BeforeEach
    void park() {
        var terminal = new HandedIn(centre);
        var sent = terminal.next();
        terminal.handIn(
                new Envelope(sent.envelope().head(), sent.envelope().sealed().substring(1)));
        hash = parkedOf(terminal);
    }

    @Test
    void an_officer_finds_it_in_the_list_of_the_own_department_and_each_look_is_on_the_record() {
        var officer = signedIn(Role.OFFICER, DEPARTMENT);
        UI.getCurrent().navigate(ParkedView.class, ParkedChoice.OPEN.address());
        assertThat(rows("parked", ParkedMatter.class))
                .extracting(ParkedMatter::hash)
                .contains(hash);

        see();

        assertThat(words()).contains("封件和信封头对不上").contains("真的那份来了");
        assertThat(acts()).containsExactly(AuditAction.PARKED_LOOKED_AT);
        assertThat(audit.page(0, 1).getFirst().actor()).isEqualTo(officer.actor());
    }

    @Test
    void the_files_of_a_stick_are_asked_for_in_the_language_of_the_page() {
        signedIn(Role.TECHNICIAN, Optional.empty());
        UI.getCurrent().navigate(CarryInView.class);
        var spoken = find(Upload.class).single().getI18n();

        assertThat(List.of(spoken.getAddFiles().getOne(), spoken.getDropFiles().getOne()))
                .containsExactly("选文件", "或者把文件拖到这里");
    }

    @Test
    void nobody_else_reaches_it() {
        signedIn(Role.OFFICER, Optional.of("CIVIL_AFFAIRS"));
        navigate("parked/" + hash, NothingHereView.class);
        signedIn(Role.TECHNICIAN, Optional.empty());
        navigate("parked", RefusedView.class);
        assertThat(acts()).isEmpty();
    }

    @Test
    void it_is_closed_by_two_persons_with_a_reason_and_not_by_one() {
        signedIn(Role.OFFICER, DEPARTMENT);
        see();
        test(button("propose-close")).click();
        say("传坏的一份，真的已经成为办件");
        assertThat(words()).contains("待复核");

        test(button("confirm")).click();
        assertThat(words()).contains("提议的人不能自己复核");
        assertThat(state()).isEqualTo(ParkedMatter.State.PROPOSED);

        signedIn(Role.ADMINISTRATOR, Optional.empty());
        see();
        test(button("confirm")).click();

        assertThat(state()).isEqualTo(ParkedMatter.State.CLOSED);
        assertThat(acts()).contains(AuditAction.PARKED_END_PROPOSED, AuditAction.PARKED_CLOSED);
    }

    @Test
    void a_note_stays_with_it_and_what_can_still_not_be_opened_says_why() {
        signedIn(Role.OFFICER, DEPARTMENT);
        see();
        test(button("note")).click();
        say("终端的第二介质上有完整的一份");
        assertThat(words()).contains("终端的第二介质上有完整的一份");

        test(button("try-again")).click();
        assertThat(words()).contains("还是收不进来：封件和信封头对不上");
        assertThat(state()).isEqualTo(ParkedMatter.State.OPEN);
    }

    @Test
    void what_the_restored_key_opens_goes_on_as_one_case() {
        var terminal = new HandedIn(centre);
        var sent = terminal.next();
        terminal.handInWhileTheKeyIsLost(sent);
        assertThat(terminal.handIn(sent)).isInstanceOf(EnvelopeVerdict.Parked.class);
        hash = parkedOf(terminal);
        signedIn(Role.OFFICER, DEPARTMENT);
        see();

        test(button("try-again")).click();

        assertThat(state()).isEqualTo(ParkedMatter.State.RELEASED);
        assertThat(terminal.handIn(sent)).isEqualTo(new EnvelopeVerdict.Duplicate());
        assertThat(centre.getBean(CaseRegister.class).byReceipt(sent.head().receiptNumber()))
                .hasSize(1);
    }

    private Sha256 parkedOf(HandedIn terminal) {
        return work.list(new ParkedFilter(Optional.empty(), Optional.empty(), 0, 1000)).stream()
                .filter(matter -> matter.terminal().equals(terminal.id()))
                .findFirst()
                .orElseThrow()
                .hash();
    }

    private void see() {
        navigate(ParkedEnvelopeView.class, Map.of("hash", hash.value()));
    }

    private void say(String reason) {
        test(find(TextArea.class).withId("reason").single()).setValue(reason);
        test(button("keep-reason")).click();
    }

    private ParkedMatter.State state() {
        return work.list(new ParkedFilter(Optional.empty(), Optional.empty(), 0, 1000)).stream()
                .filter(matter -> matter.hash().equals(hash))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<AuditAction> acts() {
        return audit.page(0, 1000).stream()
                .filter(entry -> entry.subject().equals(hash.value()))
                .map(AuditEntry::action)
                .filter(action -> action != AuditAction.ENVELOPE_PARKED)
                .toList();
    }
}
