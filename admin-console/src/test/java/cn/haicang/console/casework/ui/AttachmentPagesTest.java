package cn.haicang.console.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.attachments.Attachments;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditEntry;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.casework.CaseId;
import cn.haicang.console.people.Person;
import cn.haicang.console.people.Role;
import cn.haicang.console.testing.Cases;
import cn.haicang.console.testing.Pages;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.SealedAttachment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class AttachmentPagesTest extends Pages {
    private static final String DEPARTMENT = "MEDICAL_INSURANCE";
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000");
    private static final byte[] PDF = "%PDF-1.7 a page".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private ApplicationContext centre;

    @Autowired
    private Attachments attachments;

    @Autowired
    private CentreTrust trust;

    @Autowired
    private AuditLog audit;

    @Test
    void an_attachment_is_shown_only_when_it_is_asked_for_and_each_look_is_on_the_record() {
        var id = aCase();
        var hash = with(id, sealed(PNG));
        var officer = see(id);
        assertThat(findInView(Image.class).all()).isEmpty();
        assertThat(looks(id)).isEmpty();

        test(opener(1)).click();
        assertThat(findInView(Image.class).single().getAlt()).contains("附件 1");
        test(opener(1)).click();

        assertThat(looks(id)).hasSize(2).allSatisfy(look -> {
            assertThat(look.actor()).isEqualTo(officer.actor());
            assertThat(look.detail()).isEqualTo("ATTACHMENT " + hash);
        });
        test(button("close")).click();
        assertThat(findInView(Image.class).all()).isEmpty();
    }

    @Test
    void of_several_one_is_open_at_a_time_and_a_pdf_is_saved_and_not_shown() {
        var id = aCase();
        var pages = List.of(with(id, sealed(PNG)), with(id, sealed(PDF)));
        see(id);

        test(opener(1)).click();
        test(opener(2)).click();

        assertThat(findInView(Image.class).all().size()
                        + findInView(Anchor.class).all().stream()
                                .filter(link -> link.getText().contains("（PDF）"))
                                .count())
                .isEqualTo(1);
        assertThat(looks(id))
                .extracting(AuditEntry::detail)
                .containsExactlyInAnyOrder("ATTACHMENT " + pages.get(0), "ATTACHMENT " + pages.get(1));
    }

    @Test
    void what_is_neither_image_nor_pdf_says_so() {
        var id = aCase();
        with(id, sealed("MZ a program".getBytes(StandardCharsets.US_ASCII)));
        see(id);

        test(opener(1)).click();

        assertThat(words()).contains("这个附件不是图片或 PDF，无法显示");
    }

    @Test
    void one_that_cannot_be_opened_says_so_and_the_look_is_on_the_record_all_the_same() {
        var id = aCase();
        with(id, SealedAttachment.of("not.sealed.for.this.centre" + id));
        see(id);

        test(opener(1)).click();

        assertThat(words()).contains("这个附件打不开").contains("沧虹路");
        assertThat(looks(id)).hasSize(1);
    }

    @Test
    void a_case_without_attachments_shows_no_place_for_them() {
        see(aCase());

        assertThat(words()).doesNotContain("附件");
    }

    private CaseId aCase() {
        return new Cases(centre).open(DEPARTMENT);
    }

    private SealedAttachment sealed(byte[] content) {
        return SealedAttachment.of(trust.sealing().seal(content));
    }

    private Sha256 with(CaseId id, SealedAttachment attachment) {
        var terminal = new TerminalId("HC-0001");
        attachments.bring(terminal, attachment);
        assertThat(attachments.keep(terminal, List.of(attachment.hash()), id.value()))
                .isTrue();
        return attachment.hash();
    }

    @SuppressWarnings("unchecked") // the query is by class, and a class knows no parameter
    private Person see(CaseId id) {
        var officer = signedIn(Role.OFFICER, Optional.of(DEPARTMENT));
        navigate(CaseView.class, Map.of("case", id.toString()));
        find(RadioButtonGroup.class).withId("purpose").single().setValue(Purpose.REVIEW);
        test(button("open")).click();
        return officer;
    }

    private Button opener(int number) {
        return find(Button.class).withText("打开附件 " + number).single();
    }

    private List<AuditEntry> looks(CaseId id) {
        return audit.page(0, 1000).stream()
                .filter(entry -> entry.action() == AuditAction.CASE_LOOKED_AT)
                .filter(entry -> entry.subject().equals(id.toString()))
                .filter(entry -> entry.detail().startsWith("ATTACHMENT"))
                .toList();
    }
}
