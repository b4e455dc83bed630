package cn.haicang.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.centre.CentreReachabilityChanged;
import cn.haicang.kiosk.outbox.Chain;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.HttpsCentre;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.protocol.enrolment.EnrolmentSheet;
import cn.haicang.protocol.submission.Envelope;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** First contact over real HTTPS. */
class PinnedEnrolmentTest {
    private static final Instant TRUE_TIME = Instant.parse("2026-11-23T08:00:00Z");
    private static final EnrolmentResult ENROLLED =
            new EnrolmentResult.Enrolled(CentreKeys.TERMINAL, CentreKeys.INSTALLATION);

    @TempDir
    Path data;

    private final SettableClock own = new SettableClock(TRUE_TIME);
    private final CentreKeys keys = new CentreKeys(TRUE_TIME.minus(Duration.ofDays(1)));
    private Backbone terminal;
    private EnrolmentDesk desk;
    private HttpsCentre centre;

    @BeforeEach
    void start() {
        centre = HttpsCentre.start(keys, own);
        startTerminal();
    }

    private void startTerminal() {
        terminal = Backbone.at(data)
                .clock(own)
                .with("kiosk.centre.call", "5s")
                .quiet()
                .start();
        desk = terminal.get(EnrolmentDesk.class);
    }

    @AfterEach
    void stop() {
        terminal.close();
        centre.close();
    }

    @Test
    void a_good_code_makes_the_terminal_belong_to_its_centre() {
        assertThat(desk.enrolled()).isFalse();
        assertThat(desk.enrol(centre.code(), centre.address())).isEqualTo(ENROLLED);
        assertThat(desk.enrolled()).isTrue();
        assertThat(terminal.announced(TerminalEnrolled.class))
                .containsExactly(new TerminalEnrolled(CentreKeys.TERMINAL, CentreKeys.INSTALLATION));
        assertThat(terminal.announced(CentreReachabilityChanged.class))
                .containsExactly(new CentreReachabilityChanged(true));
    }

    @Test
    void nothing_is_sent_to_a_server_whose_authority_is_not_the_one_of_the_code() {
        var foreign = new CentreKeys(TRUE_TIME.minus(Duration.ofDays(1)));
        try (var impostor = HttpsCentre.start(foreign, own)) {
            assertThat(desk.enrol(centre.code(), impostor.address())).isEqualTo(new EnrolmentResult.WrongPin());
            assertThat(impostor.calls()).isEmpty();
            assertThat(desk.enrolled()).isFalse();
        }
    }

    @Test
    void a_scanned_sheet_enrols_as_a_typed_code_does() {
        assertThat(desk.enrol(centre.sheet(), centre.address())).isEqualTo(ENROLLED);
    }

    @Test
    void a_scanned_sheet_holds_the_whole_hash_against_the_authority_and_not_only_the_part_that_is_typed() {
        var real = centre.sheet();
        // Agrees in the 80 bits of the code, and in all but the last of the rest.
        var hash = real.authority().value();
        var almost = new Sha256(hash.substring(0, 63) + (hash.endsWith("0") ? "1" : "0"));
        var forged = new EnrolmentSheet(real.code(), almost, centre.address().toString());

        assertThat(desk.enrol(forged, centre.address())).isEqualTo(new EnrolmentResult.WrongPin());
        assertThat(centre.calls()).isEmpty();
        assertThat(desk.enrol(real.code(), centre.address())).isEqualTo(ENROLLED);
    }

    @Test
    void a_secret_that_the_centre_does_not_know_is_refused() {
        var wrong = new EnrolmentCode(
                centre.code().sheet(), "000000000000", centre.code().pin());
        assertThat(desk.enrol(wrong, centre.address())).isEqualTo(new EnrolmentResult.CodeRefused());
        assertThat(desk.enrolled()).isFalse();
    }

    @Test
    void too_many_tries_are_told_apart_from_a_wrong_code() {
        centre.insteadOfAnswering(exchange -> HttpsCentre.refuse(exchange, ProblemCode.TOO_MANY));
        assertThat(desk.enrol(centre.code(), centre.address())).isEqualTo(new EnrolmentResult.TooMany());
    }

    @Test
    void a_lost_answer_is_asked_for_again_with_the_same_key_also_after_a_restart() {
        centre.loseNextAnswer();
        assertThat(desk.enrol(centre.code(), centre.address())).isEqualTo(new EnrolmentResult.NotReached());
        terminal.close();
        startTerminal();

        assertThat(desk.enrol(centre.code(), centre.address())).isEqualTo(ENROLLED);
        assertThat(centre.enrolledKeys()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(centre.enrolledKeys().stream().distinct()).hasSize(1);
    }

    @Test
    void a_clock_that_is_hours_or_years_off_does_not_keep_a_terminal_out() {
        for (var off :
                List.of(Duration.ofHours(3), Duration.ofHours(-3), Duration.ofDays(1100), Duration.ofDays(-1100))) {
            own.set(TRUE_TIME.plus(off));
            assertThat(desk.enrol(centre.code(), centre.address()))
                    .as("off by " + off)
                    .isEqualTo(ENROLLED);
        }
    }

    @Test
    void an_address_that_cannot_be_a_centre_is_said_to_be_wrong_before_anything_is_tried() {
        for (var address : List.of(
                "http://127.0.0.1:8443",
                "https://127.0.0.1:8443/elsewhere",
                "centre.example",
                "https:///",
                "mailto:a@b")) {
            assertThat(desk.enrol(centre.code(), URI.create(address)))
                    .as(address)
                    .isEqualTo(new EnrolmentResult.WrongAddress());
        }
        assertThat(centre.calls()).isEmpty();
    }

    @Test
    void enrolling_again_begins_a_new_chain_and_keeps_what_waits_under_the_old_one() {
        desk.enrol(centre.code(), centre.address());
        append();
        append();
        desk.enrol(centre.code(), centre.address());

        assertThat(append()).isEqualTo(Sequence.FIRST);
        assertThat(terminal.get(Outbox.class).depth().waiting()).isEqualTo(3);
        assertThat(centre.enrolledKeys().stream().distinct()).hasSize(2);
    }

    private Sequence append() {
        var membership = terminal.get(Trust.class).membership().orElseThrow();
        return terminal.get(Outbox.class)
                .append(
                        EnvelopeId.at(TRUE_TIME, new SecureRandom()),
                        new Chain(membership.kid(), membership.installation()),
                        place -> new Envelope("head " + place.id(), "sealed"))
                .number()
                .sequence();
    }
}
