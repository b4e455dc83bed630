package cn.haicang.kiosk.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceId;
import cn.haicang.devices.ReasonCode;
import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.enrolment.CertificateOver;
import cn.haicang.kiosk.submission.SubmissionDesk;
import cn.haicang.kiosk.submission.SubmissionResult;
import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.trust.KnownTime;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.health.DeviceReport;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.health.SignedTime;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;

class PulseTest {
    private static final Instant TRUE_TIME = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path data;

    private final SettableClock own = new SettableClock(TRUE_TIME.plus(Duration.ofHours(3)));
    private final CentreKeys keys = new CentreKeys(TRUE_TIME.minus(Duration.ofDays(30)));
    private final String catalogue = keys.catalogue();
    private final ScriptedCentre centre = new ScriptedCentre();
    private Backbone terminal;
    private Pulse pulse;

    @BeforeEach
    void enrolled() {
        terminal = Backbone.at(data).centre(centre).clock(own).quiet().start();
        keys.enrol(terminal.get(Trust.class), URI.create("https://127.0.0.1:1"));
        pulse = terminal.get(Pulse.class);
    }

    @AfterEach
    void stop() {
        terminal.close();
    }

    private CentreReply<HeartbeatAnswer> answer(SignedTime time, long wanted, Duration next) {
        return new CentreReply.Answered<>(
                new HeartbeatAnswer(TRUE_TIME, wanted, 0, next, keys.sign(TokenType.TIME, time), Optional.empty()));
    }

    private static SignedTime timeFor(Heartbeat heartbeat) {
        return new SignedTime(
                CentreKeys.TERMINAL, heartbeat.boot(), heartbeat.counter(), TRUE_TIME, Sha256.ofAscii("audit"));
    }

    private Instant known() {
        return terminal.get(KnownTime.class).instant().truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    void heartbeats_count_up_from_one_since_the_start() {
        pulse.beat();
        pulse.beat();
        assertThat(centre.beats()).extracting(Heartbeat::counter).containsExactly(1L, 2L);
        assertThat(centre.beats())
                .extracting(Heartbeat::boot)
                .containsOnly(centre.beats().getFirst().boot());
        assertThat(centre.beats().getFirst().freeDiskBytes()).isPositive();
    }

    @Test
    void a_wanted_assignment_is_fetched_before_the_next_heartbeat_and_reported_by_it() {
        centre.holding(Sha256.ofAscii(catalogue), catalogue)
                .assigning(keys.sign(TokenType.ASSIGNMENT, keys.assignment(4, catalogue)))
                .beating(heartbeat -> answer(timeFor(heartbeat), 4, Duration.ofSeconds(30)));
        pulse.beat();
        pulse.beat();
        assertThat(terminal.get(CatalogueShelf.class).active()).isPresent();
        assertThat(centre.beats()).extracting(Heartbeat::assignment).containsExactly(Optional.empty(), Optional.of(4L));
    }

    @Test
    void an_assignment_that_must_not_be_used_is_told_with_its_reason_until_a_better_one_comes() {
        var stranger = new CentreKeys(TRUE_TIME);
        centre.holding(Sha256.ofAscii(catalogue), catalogue)
                .assigning(stranger.sign(TokenType.ASSIGNMENT, keys.assignment(4, catalogue)))
                .beating(heartbeat -> answer(timeFor(heartbeat), 4, Duration.ofSeconds(30)));
        pulse.beat();
        pulse.beat();
        centre.assigning(keys.sign(TokenType.ASSIGNMENT, keys.assignment(4, catalogue)));
        pulse.beat();
        pulse.beat();
        assertThat(centre.beats().get(1).devices())
                .contains(new DeviceReport(
                        "catalogue", DeviceReport.State.FAILED, Optional.of("ASSIGNMENT_NOT_AUTHENTIC")));
        assertThat(centre.beats().getLast().devices())
                .extracting(DeviceReport::device)
                .doesNotContain("catalogue");
    }

    @Test
    void a_refusal_because_the_certificate_is_over_is_passed_on_to_its_renewal() {
        centre.beating(_ -> new CentreReply.Refused<>(ProblemCode.CERTIFICATE_EXPIRED));
        pulse.beat();
        assertThat(terminal.announced(CertificateOver.class)).hasSize(1);
    }

    @Test
    void the_centres_signed_time_is_believed() {
        centre.beating(heartbeat -> answer(timeFor(heartbeat), 0, Duration.ofSeconds(30)));
        pulse.beat();
        assertThat(known()).isEqualTo(TRUE_TIME);
    }

    @Test
    void a_time_signed_for_another_heartbeat_is_not_believed() {
        centre.beating(heartbeat -> answer(
                new SignedTime(
                        CentreKeys.TERMINAL,
                        UUID.randomUUID(),
                        heartbeat.counter(),
                        TRUE_TIME,
                        Sha256.ofAscii("audit")),
                0,
                Duration.ofSeconds(30)));
        pulse.beat();
        assertThat(known()).isEqualTo(own.instant());
    }

    @Test
    void a_time_signed_by_a_stranger_is_not_believed() {
        var stranger = new CentreKeys(TRUE_TIME);
        centre.beating(heartbeat -> new CentreReply.Answered<>(new HeartbeatAnswer(
                TRUE_TIME,
                0,
                0,
                Duration.ofSeconds(30),
                stranger.sign(TokenType.TIME, timeFor(heartbeat)),
                Optional.empty())));
        pulse.beat();
        assertThat(known()).isEqualTo(own.instant());
    }

    @Test
    void the_centre_slows_the_pulse_down_but_can_neither_silence_nor_race_it() {
        centre.beating(heartbeat -> answer(timeFor(heartbeat), 0, Duration.ofMinutes(2)));
        assertThat(pulse.beat()).isBetween(Duration.ofSeconds(108), Duration.ofSeconds(132));
        centre.beating(heartbeat -> answer(timeFor(heartbeat), 0, Duration.ofDays(9)));
        assertThat(pulse.beat()).isLessThan(Duration.ofMinutes(12));
        centre.beating(heartbeat -> answer(timeFor(heartbeat), 0, Duration.ofSeconds(-5)));
        assertThat(pulse.beat()).isBetween(Duration.ofMillis(900), Duration.ofMillis(1100));
    }

    @Test
    void a_disk_that_cannot_be_written_is_told_and_the_pulse_goes_on() {
        pulse.beat();
        assertThat(centre.beats().getLast().devices())
                .contains(new DeviceReport("store", DeviceReport.State.READY, Optional.empty()));
        var jdbc = terminal.get(JdbcOperations.class);
        jdbc.execute("pragma query_only = 1");
        assertThatThrownBy(() -> jdbc.update("update probe set at = 0")).isInstanceOf(DataAccessException.class);
        pulse.beat();
        assertThat(centre.beats().getLast().devices())
                .contains(new DeviceReport("store", DeviceReport.State.FAILED, Optional.of("READ_ONLY")));
    }

    @Test
    void an_installation_that_the_centre_ends_takes_nothing_more_and_says_so() {
        centre.beating(heartbeat -> new CentreReply.Answered<>(new HeartbeatAnswer(
                TRUE_TIME,
                0,
                0,
                Duration.ofSeconds(30),
                keys.sign(TokenType.TIME, timeFor(heartbeat)),
                Optional.of(HeartbeatAnswer.EnrolAnew.FORKED))));
        pulse.beat();
        pulse.beat();
        assertThat(terminal.get(SubmissionDesk.class).closed()).contains(SubmissionResult.Code.FORKED);
        assertThat(centre.beats().getLast().devices())
                .contains(new DeviceReport("store", DeviceReport.State.FAILED, Optional.of("FORKED")));
        assertThat(centre.beats().getLast().days()).contains(List.of());
    }

    @Test
    void words_of_devices_become_words_of_the_wire() {
        var printer = new DeviceId("receipt-printer");
        assertThat(DeviceWords.report(printer, new DeviceHealth.Attention(TRUE_TIME, ReasonCode.PAPER_NEAR_END)))
                .isEqualTo(new DeviceReport(
                        "receipt-printer", DeviceReport.State.ATTENTION, Optional.of("PAPER_NEAR_END")));
        assertThat(DeviceWords.report(printer, new DeviceHealth.Ready(TRUE_TIME)))
                .isEqualTo(new DeviceReport("receipt-printer", DeviceReport.State.READY, Optional.empty()));
        assertThat(DeviceWords.report(printer, new DeviceHealth.Failed(TRUE_TIME, ReasonCode.COVER_OPEN))
                        .state())
                .isEqualTo(DeviceReport.State.FAILED);
    }
}
