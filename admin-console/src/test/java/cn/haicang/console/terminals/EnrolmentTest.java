package cn.haicang.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.testing.Refused;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.SettableClock;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.protocol.enrolment.EnrolmentRequest;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.QueueReport;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {
    private static final Duration A_DAY = Duration.ofHours(24);

    @TempDir
    static Path data;

    static SettableClock clock;
    static RunningCentre centre;

    @BeforeAll
    static void start() {
        clock = new SettableClock(Instant.now());
        centre = RunningCentre.on(data, clock);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void a_lost_answer_costs_nothing_the_same_code_and_key_hear_the_same_until_the_terminal_is_heard_of() {
        var terminal = TestTerminal.newAt(centre);
        var code = centre.code(centre.register());
        var first = terminal.enrol(code);

        assertThat(terminal.enrol(code)).isEqualTo(first);

        terminal.post("/heartbeats", heartbeat());
        Refused.with(
                ProblemCode.ENROLMENT_REFUSED, tryToEnrol(terminal, code.code().sent()));
    }

    @Test
    void a_code_that_one_key_has_used_serves_no_other() {
        var code = centre.code(centre.register());
        TestTerminal.newAt(centre).enrol(code);

        Refused.with(
                ProblemCode.ENROLMENT_REFUSED,
                tryToEnrol(TestTerminal.newAt(centre), code.code().sent()));
    }

    @Test
    void a_code_pins_the_authority_that_the_port_shows() {
        var code = centre.code(centre.register()).code();

        assertThat(code.pin())
                .isEqualTo(EnrolmentCode.pinOf(centre.bean(CentreTrust.class).authorityHash()));
    }

    @Test
    void a_code_ends_after_a_day() {
        var code = centre.code(centre.register());
        clock.tick(A_DAY);

        Refused.with(
                ProblemCode.ENROLMENT_REFUSED,
                tryToEnrol(TestTerminal.newAt(centre), code.code().sent()));
    }

    @Test
    void a_new_code_ends_the_one_before() {
        var terminal = centre.register();
        var before = centre.code(terminal);
        var after = centre.code(terminal);

        Refused.with(
                ProblemCode.ENROLMENT_REFUSED,
                tryToEnrol(TestTerminal.newAt(centre), before.code().sent()));
        assertThat(TestTerminal.newAt(centre).enrol(after).terminal()).isEqualTo(terminal);
    }

    @Test
    void ten_wrong_secrets_end_a_code() {
        var code = centre.code(centre.register()).code();
        var terminal = TestTerminal.newAt(centre);
        for (int i = 0; i < 10; i++) {
            Refused.with(ProblemCode.ENROLMENT_REFUSED, tryToEnrol(terminal, code.sheet() + "000000000000"));
        }

        Refused.with(ProblemCode.ENROLMENT_REFUSED, tryToEnrol(terminal, code.sent()));
    }

    @Test
    void nine_wrong_secrets_do_not() {
        var issued = centre.code(centre.register());
        var terminal = TestTerminal.newAt(centre);
        for (int i = 0; i < 9; i++) {
            tryToEnrol(terminal, issued.code().sheet() + "000000000000");
        }

        assertThat(terminal.enrol(issued).installation().value()).isPositive();
    }

    @Test
    void guessing_codes_that_nobody_issued_is_stopped_while_a_real_one_still_works() {
        clock.tick(Duration.ofHours(1));
        var issued = centre.code(centre.register());
        var guesser = TestTerminal.newAt(centre);
        var unknown = issued.code().sheet().equals("0000") ? "1111" : "0000";
        for (int i = 0; i < 60; i++) {
            Refused.with(ProblemCode.ENROLMENT_REFUSED, tryToEnrol(guesser, unknown + "000000000000"));
        }

        Refused.with(ProblemCode.TOO_MANY, tryToEnrol(guesser, unknown + "000000000000"));
        assertThat(TestTerminal.newAt(centre).enrol(issued).installation().value())
                .isEqualTo(1);
    }

    @Test
    void what_is_no_certificate_request_is_malformed() {
        var code = centre.code(centre.register()).code().sent();
        var terminal = TestTerminal.newAt(centre);
        var altered = terminal.certificateRequest().replace("MI", "MJ");

        Refused.with(ProblemCode.MALFORMED, terminal.post("/enrolments", new EnrolmentRequest(code, "hello")));
        Refused.with(ProblemCode.MALFORMED, terminal.post("/enrolments", new EnrolmentRequest(code, altered)));
        Refused.with(ProblemCode.MALFORMED, tryToEnrol(terminal, "short"));
    }

    @Test
    void enrolling_anew_takes_the_place_of_the_old_installation_once_it_is_heard_of() {
        var before = centre.enrolled();
        var after = TestTerminal.newAt(centre);
        after.enrol(centre.code(before.id()));
        assertThat(after.installation().value())
                .isGreaterThan(before.installation().value());
        assertThat(before.get("/assignment").statusCode()).isEqualTo(200);

        after.post("/heartbeats", heartbeat());

        Refused.with(ProblemCode.TERMINAL_REVOKED, before.get("/assignment"));
        assertThat(after.get("/assignment").statusCode()).isEqualTo(200);
    }

    @Test
    void a_revoked_terminal_comes_back_by_a_new_code_under_a_new_number() {
        var revoked = centre.enrolled();
        centre.bean(Terminals.class).revoke(RunningCentre.ADMIN, revoked.id());
        var back = TestTerminal.newAt(centre);

        back.enrol(centre.code(revoked.id()));

        assertThat(back.installation()).isNotEqualTo(revoked.installation());
        assertThat(back.get("/assignment").statusCode()).isEqualTo(200);
        Refused.with(ProblemCode.TERMINAL_REVOKED, revoked.get("/assignment"));
    }

    @Test
    void a_terminal_goes_on_after_the_centre_was_started_again(@TempDir Path folder) {
        var heartbeat = heartbeat();
        TestTerminal terminal;
        try (var before = RunningCentre.on(folder)) {
            terminal = before.enrolled();
            terminal.post("/heartbeats", heartbeat);
        }
        try (var after = RunningCentre.on(folder)) {
            var again = terminal.movedTo(after);

            assertThat(again.get("/assignment").statusCode()).isEqualTo(200);
            assertThat(after.bean(Terminals.class)
                            .find(TerminalScope.DISTRICT, again.id())
                            .flatMap(TerminalRow::reported)
                            .map(Reported::heartbeat))
                    .contains(heartbeat);
        }
    }

    private static HttpResponse<byte[]> tryToEnrol(TestTerminal terminal, String code) {
        return terminal.post("/enrolments", new EnrolmentRequest(code, terminal.certificateRequest()));
    }

    private static Heartbeat heartbeat() {
        return new Heartbeat(
                UUID.randomUUID(),
                1,
                Instant.EPOCH,
                Heartbeat.Activity.IDLE,
                List.of(),
                new QueueReport(0, 0, Duration.ZERO),
                "0.1.0",
                Optional.empty(),
                0,
                Optional.empty());
    }
}
