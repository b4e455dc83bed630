package cn.haicang.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.command.CommandReport.State;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommandTest {
    private static final Instant AT = Instant.parse("2026-11-23T01:30:00Z");
    private static final CommandId ID = CommandId.at(AT, new Random(7));

    @Test
    void a_word_of_a_newer_centre_is_read_and_known_to_be_unknown() {
        var command =
                new Command(ID, new TerminalId("HC-0042"), new InstallationId(137), "MAKE_TEA", AT, AT.plusSeconds(1));

        assertThat(WireJson.read(WireJson.write(command), Command.class)).isEqualTo(command);
        assertThat(CommandAction.of(command.action())).isEmpty();
        assertThat(CommandAction.of("REBOOT")).contains(CommandAction.REBOOT);
    }

    @Test
    void what_does_not_come_off_says_why_and_nothing_long_or_personal_fits_in() {
        assertThatIllegalArgumentException().isThrownBy(() -> report(State.FAILED, "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> report(State.REFUSED, "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> report(State.FAILED, "paper is out", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> report(State.DONE, "", "张三"));
        assertThatIllegalArgumentException().isThrownBy(() -> report(State.DONE, "", "a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> report(State.DONE, "", "a".repeat(501)));
        assertThat(report(State.FAILED, "PAPER_END", "").reason()).contains("PAPER_END");
    }

    @Test
    void a_list_is_bounded() {
        assertThat(new CommandList(Collections.nCopies(20, "a")).commands()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> new CommandList(Collections.nCopies(21, "a")));
    }

    private static CommandReport report(State state, String reason, String detail) {
        return new CommandReport(
                state,
                Optional.of(reason).filter(text -> !text.isEmpty()),
                Optional.of(detail).filter(text -> !text.isEmpty()));
    }
}
