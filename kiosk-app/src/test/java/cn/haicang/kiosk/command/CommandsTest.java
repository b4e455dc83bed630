package cn.haicang.kiosk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Eventually;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.command.Command;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandReport;
import cn.haicang.protocol.command.CommandReport.State;
import cn.haicang.protocol.crypto.TokenType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class CommandsTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-27T01:00:00Z"));
    private final CentreKeys keys = new CentreKeys(clock.instant().minus(Duration.ofDays(1)));
    private final ScriptedCentre centre = new ScriptedCentre();
    private final List<CommandAction> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private Backbone terminal;
    private Life life;

    @BeforeEach
    void enrolled() {
        begin("boot 1", LONG);
        keys.enrol(terminal.get(Trust.class), URI.create("https://127.0.0.1:1"));
    }

    private void begin(String boot, Duration deadline) {
        terminal = Backbone.at(data).centre(centre).clock(clock).quiet().start();
        life = new Life(terminal, centre, done, boot, deadline);
    }

    /** The process ends wherever it is, and a new one begins on the same disk. */
    private void dies(String boot) {
        terminal.close();
        begin(boot, LONG);
    }

    @AfterEach
    void stop() {
        never.countDown();
        terminal.close();
    }

    private Command issue(CommandAction action) {
        return Life.command(action, clock.instant());
    }

    private void commanding(Command... commands) {
        var signed = new String[commands.length];
        for (int i = 0; i < commands.length; i++) {
            signed[i] = Life.signed(keys, commands[i]);
        }
        centre.commanding(signed);
    }

    private void ends(Command command, State state, String reason) {
        Eventually.that(command.action() + " is told to be " + state, () -> {
            life.rounds.round();
            return centre.reports(command.id()).stream()
                    .map(CommandReport::state)
                    .anyMatch(state::equals);
        });
        assertThat(centre.reports(command.id()).getLast().state()).isEqualTo(state);
        assertThat(centre.reports(command.id()).getLast().reason().orElse("")).isEqualTo(reason);
    }

    /** Does not hear that it should end. */
    private Outcome stuck() {
        boolean interrupted = false;
        while (true) {
            try {
                never.await();
                break;
            } catch (InterruptedException unheard) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Outcome.Done("late");
    }

    @Test
    void a_command_is_done_once_however_often_it_comes() {
        var command = issue(CommandAction.SYNC_NOW);
        commanding(command);
        life.fetch();
        ends(command, State.DONE, "");
        life.fetch();
        dies("boot 1");
        life.fetch();
        life.rounds.round();
        assertThat(done).containsExactly(CommandAction.SYNC_NOW);
        assertThat(centre.reports(command.id()))
                .filteredOn(report -> report.state() == State.DONE)
                .hasSize(1);
    }

    @Test
    void what_is_not_this_centres_word_for_this_terminal_is_not_done() {
        var good = issue(CommandAction.REBOOT);
        var payload = Life.signed(keys, good).split("\\.", 3)[1];
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":\"none\",\"typ\":\"" + TokenType.COMMAND.typ() + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        var at = clock.instant();
        centre.commanding(
                "not even a token",
                none + "." + payload + ".",
                keys.sign(TokenType.ASSIGNMENT, good),
                new CentreKeys(at).sign(TokenType.COMMAND, good),
                Life.signed(keys, good)
                        .replace(
                                payload,
                                Life.signed(keys, issue(CommandAction.REBOOT)).split("\\.", 3)[1]),
                Life.signed(
                        keys,
                        new Command(
                                good.id(),
                                new TerminalId("HC-0002"),
                                good.installation(),
                                "REBOOT",
                                at,
                                at.plusSeconds(9))),
                Life.signed(
                        keys,
                        new Command(
                                good.id(), good.terminal(), new InstallationId(6), "REBOOT", at, at.plusSeconds(9))));
        life.fetch();
        life.rounds.round();
        assertThat(done).isEmpty();
        assertThat(centre.reports(good.id())).isEmpty();

        commanding(good);
        life.fetch();
        Eventually.that("a good one after them is done", () -> done.contains(CommandAction.REBOOT));
    }

    @Test
    void one_that_is_too_old_or_says_an_unknown_word_is_answered_and_not_done() {
        var old = issue(CommandAction.REBOOT);
        var unknown = Life.command("MAKE_TEA", clock.instant().plus(Duration.ofHours(2)));
        clock.tick(Duration.ofHours(1));
        commanding(old, unknown);
        life.fetch();
        ends(old, State.EXPIRED, "");
        ends(unknown, State.REFUSED, "NOT_KNOWN");
        assertThat(done).isEmpty();
    }

    @Test
    void one_that_was_under_way_when_the_process_died_is_told_as_interrupted_and_not_begun_again() {
        life.does(CommandAction.TEST_PRINT, this::stuck);
        var command = issue(CommandAction.TEST_PRINT);
        commanding(command);
        life.fetch();
        Eventually.that("it prints", () -> done.contains(CommandAction.TEST_PRINT));

        dies("boot 1");
        life.fetch();
        ends(command, State.FAILED, "INTERRUPTED");
        life.fetch();
        assertThat(done).containsExactly(CommandAction.TEST_PRINT);
    }

    @Test
    void the_next_start_is_the_success_of_a_restart_and_of_a_reboot_if_the_machine_went_down() {
        life.does(CommandAction.RESTART_APPLICATION, Outcome.UnderWay::new);
        life.does(CommandAction.REBOOT, Outcome.UnderWay::new);
        var restart = issue(CommandAction.RESTART_APPLICATION);
        commanding(restart);
        life.fetch();
        ends(restart, State.RUNNING, "");
        dies("boot 1");
        ends(restart, State.DONE, "");

        for (var boot : List.of("boot 1", "boot 2")) {
            life.does(CommandAction.REBOOT, Outcome.UnderWay::new);
            var reboot = issue(CommandAction.REBOOT);
            commanding(reboot);
            life.fetch();
            ends(reboot, State.RUNNING, "");
            dies(boot);
            if (boot.equals("boot 1")) {
                ends(reboot, State.FAILED, "NOT_REBOOTED");
            } else {
                ends(reboot, State.DONE, "");
            }
        }
    }

    @Test
    void nothing_interrupts_a_resident_and_what_does_not_is_done_meanwhile() {
        life.resident.comes();
        var commands = List.of(
                issue(CommandAction.TEST_PRINT),
                issue(CommandAction.OUT_OF_SERVICE),
                issue(CommandAction.SCREENSHOT),
                issue(CommandAction.REBOOT));
        var test = issue(CommandAction.SELF_TEST);
        commanding(commands.get(0), commands.get(1), commands.get(2), commands.get(3), test);
        life.fetch();
        ends(test, State.DONE, "");
        assertThat(done).containsExactly(CommandAction.SELF_TEST);

        life.resident.goes();
        commands.subList(0, 3).forEach(command -> ends(command, State.DONE, ""));
        ends(commands.get(3), State.DONE, "");
        assertThat(done.getLast()).as("what ends everything comes last").isEqualTo(CommandAction.REBOOT);
    }

    @Test
    void what_waits_for_a_session_longer_than_it_may_expires_and_is_never_done() {
        life.resident.comes();
        var command = issue(CommandAction.REBOOT);
        commanding(command);
        life.fetch();
        clock.tick(Duration.ofHours(1));
        ends(command, State.EXPIRED, "");
        life.resident.goes();
        life.rounds.round();
        assertThat(done).isEmpty();
    }

    @Test
    void what_was_withdrawn_before_it_could_begin_is_left() {
        life.resident.comes();
        var command = issue(CommandAction.REBOOT);
        commanding(command);
        life.fetch();
        commanding();
        life.fetch();
        ends(command, State.REFUSED, "WITHDRAWN");
        life.resident.goes();
        life.rounds.round();
        assertThat(done).isEmpty();
    }

    @Test
    void opening_does_not_overtake_closing() {
        life.resident.comes();
        var closing = issue(CommandAction.OUT_OF_SERVICE);
        var opening = issue(CommandAction.IN_SERVICE);
        commanding(closing, opening);
        life.fetch();
        life.resident.goes();
        ends(opening, State.DONE, "");
        assertThat(done).containsExactly(CommandAction.OUT_OF_SERVICE, CommandAction.IN_SERVICE);
    }

    @Test
    void a_stuck_one_times_out_and_holds_nothing_up() {
        life = new Life(terminal, centre, done, "boot 1", Duration.ofMillis(300));
        life.does(CommandAction.TEST_PRINT, this::stuck);
        var stuck = issue(CommandAction.TEST_PRINT);
        var test = issue(CommandAction.SELF_TEST);
        var restart = issue(CommandAction.RESTART_APPLICATION);
        commanding(stuck, test, restart);
        life.fetch();
        ends(test, State.DONE, "");
        ends(stuck, State.FAILED, "TIMED_OUT");
        ends(restart, State.DONE, "");
        never.countDown();
        life.rounds.round();
        assertThat(centre.reports(stuck.id()).getLast().state())
                .as("the first end stands")
                .isEqualTo(State.FAILED);
    }

    @Test
    void one_that_breaks_is_told_by_its_kind_of_fault() {
        life.does(CommandAction.SELF_TEST, () -> {
            throw new IllegalStateException("张三 350205");
        });
        var command = issue(CommandAction.SELF_TEST);
        commanding(command);
        life.fetch();
        ends(command, State.FAILED, "FAULT");
        assertThat(centre.reports(command.id()).getLast().detail()).contains("IllegalStateException");
    }

    @Test
    void results_and_files_are_kept_until_the_centre_has_them() {
        var log = "SYNC_ROUND".getBytes(StandardCharsets.US_ASCII);
        life.does(CommandAction.COLLECT_LOGS, () -> new Outcome.Done(new Outcome.Content(log)));
        centre.hearing(false);
        var command = issue(CommandAction.COLLECT_LOGS);
        commanding(command);
        life.fetch();
        Eventually.that("it is done", () -> {
            life.rounds.round();
            return done.contains(CommandAction.COLLECT_LOGS) && pending(command).isPresent();
        });

        dies("boot 1");
        centre.hearing(true);
        ends(command, State.DONE, "");
        assertThat(keys.open(centre.file(command.id()).orElseThrow())).isEqualTo(log);
        assertThat(pending(command)).as("gone once the centre has it").isEmpty();
    }

    private Optional<String> pending(Command command) {
        return terminal.get(JdbcClient.class)
                .sql("select file from command where id = ? and file is not null")
                .param(command.id().toString())
                .query(String.class)
                .optional();
    }
}
