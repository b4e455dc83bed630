package cn.haicang.console.commands;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.commands.CommandRepository.Ending;
import cn.haicang.console.store.StoreContract;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.command.Command;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandRepositoryTest extends StoreContract {
    private static final TerminalId TERMINAL = new TerminalId("HC-0001");
    private static final InstallationId INSTALLATION = new InstallationId(1);
    private static final Instant AT = Instant.parse("2026-11-27T01:00:00Z");

    private final Random random = new Random(7);
    private CommandRepository commands;

    @BeforeEach
    void begin() {
        commands = new CommandRepository(store.jdbc());
        store.write(() -> {
            store.jdbc()
                    .sql("insert into terminal (id, site_hans, site_hant, site_en, street, department, state,"
                            + " registered_at) values ('HC-0001', 'a', 'b', 'c', '350205001', 'X', 'ACTIVE', 0)")
                    .update();
            store.jdbc()
                    .sql("insert into installation (id, terminal, kid, jwk, state, enrolled_at)"
                            + " values (1, 'HC-0001', 'kid', '{}', 'ACTIVE', 0)")
                    .update();
        });
    }

    @Test
    void what_is_open_comes_in_the_order_in_which_it_was_issued_and_the_newest_first_for_people() {
        var first = add(0, CommandAction.OUT_OF_SERVICE);
        var second = add(1, CommandAction.IN_SERVICE);
        assertThat(commands.open(TERMINAL)).extracting(IssuedCommand::id).containsExactly(first, second);
        assertThat(commands.newest(TERMINAL, 1)).extracting(IssuedCommand::id).containsExactly(second);
        assertThat(commands.waiting(INSTALLATION, AT)).isEqualTo(2);
        assertThat(commands.waiting(INSTALLATION, AT.plusSeconds(60))).isEqualTo(1);
        assertThat(commands.jws(first)).isEqualTo("jws 0");
    }

    @Test
    void a_step_is_made_from_the_state_that_was_seen_or_not_at_all() {
        var id = add(0, CommandAction.SELF_TEST);
        var seen = commands.find(id).orElseThrow();
        var why = Ending.because("NO_ANSWER");
        assertThat(store.writing(() -> commands.move(seen, CommandState.FAILED, AT, why)))
                .isTrue();
        assertThat(store.writing(() -> commands.move(seen, CommandState.DONE, AT, Ending.NONE)))
                .isFalse();
        var now = commands.find(id).orElseThrow();
        assertThat(now.state()).isEqualTo(CommandState.FAILED);
        assertThat(now.reason()).contains("NO_ANSWER");
        assertThat(now.detail()).isEmpty();
        assertThat(commands.open(TERMINAL)).isEmpty();
    }

    @Test
    void a_command_has_one_file_and_a_later_one_takes_its_place() {
        var id = add(0, CommandAction.COLLECT_LOGS);
        assertThat(commands.file(id)).isEmpty();
        store.write(() -> commands.keep(id, Sha256.ofAscii("a"), "a", AT));
        store.write(() -> commands.keep(id, Sha256.ofAscii("b"), "b", AT));
        assertThat(commands.file(id)).contains("b");
        assertThat(commands.hash(id)).contains(Sha256.ofAscii("b"));
        assertThat(commands.find(id).map(IssuedCommand::file)).contains(true);
    }

    private CommandId add(int second, CommandAction action) {
        var at = AT.plusSeconds(second);
        var id = CommandId.at(at, random);
        var command = new Command(id, TERMINAL, INSTALLATION, action.name(), at, at.plusSeconds(60));
        store.write(() -> commands.add(command, new Actor("user:1", "Ye Wenhui"), "jws " + second));
        assertThat(commands.find(id).flatMap(IssuedCommand::endedBy)).isEqualTo(Optional.empty());
        return id;
    }
}
