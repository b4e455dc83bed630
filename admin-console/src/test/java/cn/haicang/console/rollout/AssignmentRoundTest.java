package cn.haicang.console.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.QueueReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignmentRoundTest {
    @TempDir
    Path data;

    @Test
    void other_settings_become_a_new_version_and_the_same_settings_do_not() {
        TestTerminal terminal;
        try (var before = RunningCentre.on(data)) {
            terminal = before.enrolled();
            before.bean(AssignmentRound.class).go();
            assertThat(assignment(before, terminal).version()).isEqualTo(1);
        }
        try (var after = RunningCentre.on(data, "--console.terminal.hotline=12345")) {
            after.bean(AssignmentRound.class).go();

            var assignment = assignment(after, terminal.movedTo(after));

            assertThat(assignment.version()).isEqualTo(2);
            assertThat(assignment.settings().hotline()).isEqualTo("12345");
            var caller = new Caller(terminal.id(), terminal.installation());
            assertThat(after.bean(Assignments.class).wanted(caller)).isEqualTo(2);
        }
    }

    /** A centre that was restored from a backup does not know its newest assignments any more. */
    @Test
    void a_terminal_that_has_had_a_higher_version_is_given_one_above_it() {
        try (var centre = RunningCentre.on(data)) {
            var terminal = centre.enrolled();
            report(terminal, 7);
            centre.bean(AssignmentRound.class).go();
            assertThat(assignment(centre, terminal).version()).isEqualTo(8);
            centre.bean(AssignmentRound.class).go();
            assertThat(assignment(centre, terminal).version()).isEqualTo(8);
        }
    }

    @Test
    void a_terminal_that_tells_an_impossible_version_is_not_believed() {
        try (var centre = RunningCentre.on(data)) {
            var terminal = centre.enrolled();
            report(terminal, Long.MAX_VALUE);
            centre.bean(AssignmentRound.class).go();
            assertThat(assignment(centre, terminal).version()).isEqualTo(1);
        }
    }

    private static void report(TestTerminal terminal, long version) {
        var told = new Heartbeat(
                UUID.randomUUID(),
                1,
                Instant.now(),
                Heartbeat.Activity.IDLE,
                List.of(),
                new QueueReport(0, 0, Duration.ZERO),
                "0.1.0",
                Optional.of(version),
                1,
                Optional.empty());
        assertThat(terminal.post("/heartbeats", told).statusCode()).isEqualTo(200);
    }

    private static Assignment assignment(RunningCentre centre, TestTerminal terminal) {
        var jws = new String(terminal.get("/assignment").body(), StandardCharsets.US_ASCII);
        var verified = centre.bean(CentreTrust.class).verification().verify(TokenType.ASSIGNMENT, jws);
        return WireJson.read(verified.payload(), Assignment.class);
    }
}
