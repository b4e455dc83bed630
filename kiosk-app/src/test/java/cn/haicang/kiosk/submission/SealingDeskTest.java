package cn.haicang.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Eventually;
import cn.haicang.kiosk.testing.Samples;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.trust.KnownTime;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.catalogue.QueueCaps;
import cn.haicang.protocol.catalogue.TerminalSettings;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.form.Finding;
import cn.haicang.protocol.submission.Attachment;
import cn.haicang.protocol.submission.AttachmentType;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.SubmissionContent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealingDeskTest {
    @TempDir
    Path data;

    private final CentreKeys keys = new CentreKeys(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private final ScriptedCentre centre = new ScriptedCentre();
    private final String catalogue = keys.catalogue();
    private final Assignment assignment = keys.assignment(1, catalogue);
    private Backbone terminal;
    private SubmissionDesk desk;
    private Outbox outbox;

    @BeforeEach
    void start() {
        terminal = Backbone.at(data).centre(centre).quiet().start();
        desk = terminal.get(SubmissionDesk.class);
        outbox = terminal.get(Outbox.class);
    }

    private void restart(Clock clock) {
        terminal.close();
        terminal = Backbone.at(data).centre(centre).clock(clock).quiet().start();
        desk = terminal.get(SubmissionDesk.class);
        outbox = terminal.get(Outbox.class);
    }

    @AfterEach
    void stop() {
        terminal.close();
    }

    private void open() {
        open(assignment);
    }

    private void open(Assignment assigned) {
        keys.enrol(terminal.get(Trust.class), URI.create("https://127.0.0.1:1"));
        centre.holding(Sha256.ofAscii(catalogue), catalogue).assigning(keys.sign(TokenType.ASSIGNMENT, assigned));
        terminal.get(CatalogueShelf.class).refresh();
    }

    private void open(QueueCaps caps) {
        var settings = new TerminalSettings(
                Samples.SETTINGS.site(),
                Samples.SETTINGS.hotline(),
                Samples.SETTINGS.idle(),
                Samples.SETTINGS.warning(),
                Samples.SETTINGS.sessionCap(),
                Optional.of(caps));
        open(keys.assignment(1, catalogue, settings));
    }

    private EnvelopeHead head(String jws) {
        // Signature and kid are the centre's matter; here only what was signed.
        return WireJson.read(Base64.getUrlDecoder().decode(jws.split("\\.", 3)[1]), EnvelopeHead.class);
    }

    @Test
    void a_right_form_is_sealed_signed_and_stored_under_its_number() {
        open();
        var filing = Samples.filing(Samples.FORM);

        var result = desk.submit(filing);

        assertThat(result).isInstanceOf(SubmissionResult.Stored.class);
        var number = ((SubmissionResult.Stored) result).submission().number();
        var entry = outbox.next(1).getFirst();
        var head = head(entry.envelope().head());
        assertThat(head.kind()).isEqualTo(EnvelopeKind.APPLICATION);
        assertThat(head.id()).isEqualTo(entry.id());
        assertThat(head.receiptNumber()).isEqualTo(number);
        assertThat(head.sequence()).isEqualTo(Sequence.FIRST);
        assertThat(head.catalogue()).isEqualTo(assignment.catalogue());
        assertThat(head.sealed()).isEqualTo(Sha256.ofAscii(entry.envelope().sealed()));
        assertThat(head.previousHead()).isEmpty();
        var content = WireJson.read(keys.open(entry.envelope().sealed()), SubmissionContent.class);
        assertThat(content.id()).isEqualTo(entry.id());
        assertThat(content.applicant()).isEqualTo(filing.applicant());
        assertThat(content.form()).isEqualTo(filing.form());
        assertThat(content.consent()).isEqualTo(filing.consent());
    }

    @Test
    void an_attachment_is_sealed_by_itself_and_the_head_names_it() {
        open();
        var page = "%PDF-1.7 a page".getBytes(StandardCharsets.US_ASCII);
        var plain = Samples.filing(Samples.FORM);
        desk.submit(new Filing(
                plain.service(),
                plain.applicant(),
                plain.language(),
                plain.form(),
                plain.consent(),
                List.of(new Attachment(AttachmentType.PDF, page))));

        var entry = outbox.next(1).getFirst();
        assertThat(head(entry.envelope().head()).attachments()).isEqualTo(entry.attachments());
        var sealed = outbox.attachment(entry, entry.attachments().getFirst()).orElseThrow();
        assertThat(Sha256.ofAscii(sealed.jwe())).isEqualTo(sealed.hash());
        assertThat(keys.open(sealed.jwe())).isEqualTo(page);
    }

    @Test
    void the_next_head_names_the_one_before() {
        open();
        desk.submit(Samples.filing(Samples.FORM));
        desk.submit(Samples.filing(Samples.FORM));
        var entries = outbox.next(2);
        assertThat(head(entries.get(1).envelope().head()).previousHead())
                .contains(Sha256.ofAscii(entries.get(0).envelope().head()));
    }

    @Test
    void a_form_that_is_not_right_is_refused_with_everything_that_is_wrong() {
        open();
        assertThat(desk.submit(Samples.filing(FilledForm.EMPTY)))
                .isInstanceOfSatisfying(
                        SubmissionResult.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .containsExactly(Finding.Code.MISSING));
        assertThat(desk.submit(Samples.filing(FilledForm.EMPTY.with(Samples.PHONE, new Answer.Text("12")))))
                .isInstanceOf(SubmissionResult.Refused.class);
        assertThat(outbox.depth().waiting()).isZero();
    }

    @Test
    void a_full_disk_is_said_and_no_number_is_given() {
        open();
        var jdbc = terminal.get(JdbcClient.class);
        var pages = jdbc.sql("pragma page_count").query(Long.class).single();
        jdbc.sql("pragma max_page_count = " + pages).query(Long.class).single();
        SubmissionResult result = desk.submit(Samples.filing(Samples.FORM));
        for (int i = 0; i < 200 && result instanceof SubmissionResult.Stored; i++) {
            result = desk.submit(Samples.filing(Samples.FORM));
        }
        assertThat(result).isEqualTo(new SubmissionResult.NotStored(SubmissionResult.Code.DISK_FULL));
    }

    @Test
    void a_broken_database_is_said_and_no_number_is_given() {
        open();
        desk.submit(Samples.filing(Samples.FORM));
        var jdbc = terminal.get(JdbcClient.class);
        jdbc.sql("drop table outbox").update();
        assertThat(desk.submit(Samples.filing(Samples.FORM)))
                .isEqualTo(new SubmissionResult.NotStored(SubmissionResult.Code.STORE_BROKEN));
    }

    @ParameterizedTest
    @MethodSource
    void a_cap_of_the_assignment_closes_the_desk_and_the_centre_that_takes_something_opens_it(QueueCaps caps) {
        open(caps);
        assertThat(desk.closed()).isEmpty();

        desk.submit(Samples.filing(Samples.FORM));
        Eventually.that("a cap is reached", () -> desk.closed().equals(Optional.of(SubmissionResult.Code.QUEUE_FULL)));
        assertThat(desk.submit(Samples.filing(Samples.FORM)))
                .as("whoever has begun may end")
                .isInstanceOf(SubmissionResult.Stored.class);

        outbox.acknowledge(outbox.next(10));
        assertThat(desk.closed()).isEmpty();
    }

    static List<QueueCaps> a_cap_of_the_assignment_closes_the_desk_and_the_centre_that_takes_something_opens_it() {
        return List.of(
                new QueueCaps(1, Long.MAX_VALUE, Duration.ofDays(9)),
                new QueueCaps(100, 1000, Duration.ofDays(9)),
                new QueueCaps(100, Long.MAX_VALUE, Duration.ofMillis(1)));
    }

    /** A battery that is flat, a year that is mistyped, a clock that nobody has set yet. */
    @ParameterizedTest
    @ValueSource(strings = {"PT-438000H", "P-400D", "P400D"})
    void a_clock_that_was_wrong_for_one_submission_does_not_make_the_queue_old(Duration wrong) {
        var clock = new SettableClock(Instant.now());
        restart(clock);
        open(new QueueCaps(100, Long.MAX_VALUE, Duration.ofDays(7)));
        clock.tick(wrong);
        assertThat(desk.submit(Samples.filing(Samples.FORM))).isInstanceOf(SubmissionResult.Stored.class);
        clock.tick(wrong.negated());
        assertThat(desk.closed()).isEmpty();

        clock.tick(Duration.ofDays(8));
        assertThat(desk.closed())
                .as("what is really old still counts, unless it came from the future")
                .isEqualTo(wrong.isNegative() ? Optional.of(SubmissionResult.Code.QUEUE_FULL) : Optional.empty());
    }

    @Test
    void a_clock_that_is_wrong_now_does_not_make_the_queue_old_once_the_centre_has_told_the_time() {
        var clock = new SettableClock(Instant.now());
        restart(clock);
        open(new QueueCaps(100, Long.MAX_VALUE, Duration.ofDays(7)));
        terminal.get(KnownTime.class).heard(clock.instant());
        desk.submit(Samples.filing(Samples.FORM));
        clock.tick(Duration.ofDays(400));
        assertThat(desk.closed()).isEmpty();
    }

    @Test
    void a_terminal_that_is_not_enrolled_takes_nothing() {
        assertThat(desk.submit(Samples.filing(Samples.FORM)))
                .isEqualTo(new SubmissionResult.NotStored(SubmissionResult.Code.NOT_ENROLLED));
    }

    @Test
    void a_service_that_is_not_assigned_is_not_taken() {
        keys.enrol(terminal.get(Trust.class), URI.create("https://127.0.0.1:1"));
        assertThat(desk.submit(Samples.filing(Samples.FORM)))
                .isEqualTo(new SubmissionResult.NotStored(SubmissionResult.Code.NOT_OFFERED));
    }
}
