package cn.haicang.console.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.crypto.TokenType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    private static Assignment assignment(RunningCentre centre, TestTerminal terminal) {
        var jws = new String(terminal.get("/assignment").body(), StandardCharsets.US_ASCII);
        var verified = centre.bean(CentreTrust.class).verification().verify(TokenType.ASSIGNMENT, jws);
        return WireJson.read(verified.payload(), Assignment.class);
    }
}
