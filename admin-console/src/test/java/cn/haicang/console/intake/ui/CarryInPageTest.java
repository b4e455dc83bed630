package cn.haicang.console.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditEntry;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.intake.HandedIn;
import cn.haicang.console.people.Person;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.RefusedView;
import cn.haicang.console.testing.Pages;
import cn.haicang.console.testing.Submissions;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.SealedAttachment;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class CarryInPageTest extends Pages {
    @Autowired
    private ApplicationContext centre;

    @Autowired
    private AuditLog audit;

    private HandedIn terminal;
    private Person technician;

    @BeforeEach
    void begin() {
        terminal = new HandedIn(centre);
        technician = signedIn(Role.TECHNICIAN, Optional.empty());
        navigate(CarryInView.class);
    }

    @Test
    void a_good_envelope_is_taken_in_once_and_that_is_on_the_record() {
        var sent = terminal.next();
        var number = sent.head().receiptNumber().grouped();

        bring("one.envelope", file(sent));
        assertThat(words()).contains(number + ": 收了");
        bring("the same under another name", file(sent));

        assertThat(words()).contains(number + ": 早就到了，没有再收");
        assertThat(acts(AuditAction.ENVELOPE_CARRIED_IN, sent.head().id().toString()))
                .hasSize(2)
                .allSatisfy(act -> assertThat(act.actor()).isEqualTo(technician.actor()));
    }

    @Test
    void each_file_gets_an_answer_of_its_own() {
        var sent = terminal.next();
        bring("SHA256SUMS", "0".repeat(64) + "  one.envelope\n");
        bring("large.envelope", "a".repeat(Envelope.MAX_BYTES) + "\nb\n");
        bring("altered.envelope", sent.envelope().head() + "\nAAAA\n");
        bring("foreign.envelope", "a.b.c\nd\n");
        bring("good.envelope", file(sent));

        assertThat(words())
                .contains("SHA256SUMS: 不是信封文件，也不是附件，没有收")
                .contains("large.envelope: 太大，不是我们终端写的，没有收")
                .contains("altered.envelope: 文件坏了，没有收；找第二介质上的那一份")
                .contains("foreign.envelope: 不是我们终端签的，或被改过，没有收")
                .contains(sent.head().receiptNumber().grouped() + ": 收了");
    }

    @Test
    void an_attachment_is_taken_in_once_and_says_what_is_wrong_with_it() {
        var page = SealedAttachment.of("a.page.of." + terminal.id());
        var name = String.format(
                Locale.ROOT,
                "%05d-0000001-01a20606-35c0-7c3e-9f41-6d2b8e0a1c55-%s.attachment",
                terminal.at(1).head().installation().value(),
                page.hash());

        bring("page.attachment", page.jwe());
        assertThat(words()).contains("page.attachment: 文件名被改过，不知道是谁的附件，没有收");
        bring("99998" + name.substring(5), page.jwe());
        assertThat(words()).contains(": 不是我们终端的附件，没有收");
        bring(name, page.jwe() + "x");
        assertThat(words()).contains(name + ": 文件坏了，没有收；找第二介质上的那一份");
        bring(name, page.jwe());
        assertThat(words()).contains(name + ": 附件收了，等它的信封");
        bring(name, page.jwe());
        assertThat(words()).contains(name + ": 早就到了，没有再收");
        assertThat(acts(AuditAction.ATTACHMENT_CARRIED_IN, page.hash().value())).hasSize(2);
    }

    @Test
    void an_officer_carries_nothing_in() {
        signedIn(Role.OFFICER, Optional.of("MEDICAL_INSURANCE"));
        navigate("carry-in", RefusedView.class);
    }

    private void bring(String name, String content) {
        test(find(Upload.class).single())
                .upload(name, "application/octet-stream", content.getBytes(StandardCharsets.US_ASCII));
        roundTrip();
    }

    private static String file(Submissions.Sent sent) {
        return sent.envelope().head() + "\n" + sent.envelope().sealed() + "\n";
    }

    private List<AuditEntry> acts(AuditAction action, String subject) {
        return audit.page(0, 1000).stream()
                .filter(entry -> entry.action() == action)
                .filter(entry -> entry.subject().equals(subject))
                .toList();
    }
}
