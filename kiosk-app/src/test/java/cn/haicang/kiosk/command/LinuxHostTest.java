package cn.haicang.kiosk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.testing.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a command that writes down how it was called. */
class LinuxHostTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final List<Integer> ended = new ArrayList<>();

    @Test
    void a_reboot_runs_the_configured_words_as_they_are_and_no_shell_reads_them() throws IOException {
        var record = folder.resolve("record");
        var command = script("printf '%s\\n' \"$@\" > '" + record + "'");
        var host = host(List.of(command, "reboot", "; touch gone", "$(date)", "*"), List.of(), LONG);

        assertThat(host.reboot()).isEqualTo(new Outcome.UnderWay());
        assertThat(Files.readAllLines(record)).containsExactly("reboot", "; touch gone", "$(date)", "*");
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    @Test
    void a_picture_of_the_screen_is_what_the_command_puts_out_if_it_is_one() throws IOException {
        var picture = script("printf '\\211PNG\\r\\n\\032\\n'; printf 'and so on'");
        assertThat(host(List.of(), List.of(picture), LONG).screenshot())
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.file().orElseThrow().bytes())
                                .startsWith(0x89, 'P', 'N', 'G')
                                .endsWith('o', 'n'));
        assertThat(host(List.of(), List.of(script("echo no screen here")), LONG).screenshot())
                .isEqualTo(new Outcome.Failed("NO_PICTURE"));
    }

    @Test
    void what_does_not_come_off_says_why() throws IOException {
        assertThat(reason(host(List.of(script("exit 3")), List.of(), LONG).reboot()))
                .isEqualTo("COMMAND_FAILED exit 3");
        assertThat(reason(host(List.of("/no/such/command"), List.of(), LONG).reboot()))
                .isEqualTo("COMMAND_MISSING /no/such/command");
        assertThat(host(List.of(), List.of(), LONG).reboot()).isEqualTo(new Outcome.Failed("NOT_CONFIGURED"));
        var endless = script("while :; do printf '%01024d' 0; done");
        assertThat(reason(new HostCommand(List.of(script("printf '%05000d' 0")), LONG, 4096).run()))
                .startsWith("OUTPUT_TOO_LARGE");
        assertThat(reason(new HostCommand(List.of(endless), Duration.ofMillis(300), 4096).run()))
                .startsWith("COMMAND_TIMED_OUT");
    }

    @Test
    void a_command_that_does_not_end_is_ended_with_all_that_it_has_begun() throws IOException {
        var pids = folder.resolve("pids");
        var command = script("sleep 600 & echo $! > '" + pids + "'; echo $$ >> '" + pids + "'; wait");
        assertThat(reason(
                        host(List.of(command), List.of(), Duration.ofSeconds(2)).reboot()))
                .startsWith("COMMAND_TIMED_OUT");
        for (var pid : Files.readAllLines(pids)) {
            Eventually.that(
                    "process " + pid + " is gone",
                    () -> ProcessHandle.of(Long.parseLong(pid))
                            .filter(ProcessHandle::isAlive)
                            .isEmpty());
        }
    }

    @Test
    void a_restart_ends_the_process_with_the_code_that_asks_for_another_one() {
        assertThat(host(List.of(), List.of(), LONG).restartApplication()).isEqualTo(new Outcome.UnderWay());
        assertThat(ended).containsExactly(LinuxHost.RESTART);
        assertThat(host(List.of(), List.of(), LONG).boot()).isNotBlank();
    }

    @Test
    void a_picture_during_which_somebody_came_is_thrown_away() throws IOException {
        var picture = script("printf '\\211PNG\\r\\n\\032\\n'; printf 'and so on'");
        var host = host(List.of(), List.of(picture), LONG);
        var resident = new Life.Resident();
        assertThat(new Screenshot(host, resident).run()).isInstanceOf(Outcome.Done.class);
        assertThat(new Screenshot(new Visited(host, resident), resident).run())
                .isEqualTo(new Outcome.Failed("SERVED_MEANWHILE"));
    }

    @Test
    void the_recent_log_is_the_end_of_what_was_said_and_bounded() {
        var log = new RecentLog();
        for (int i = 0; i < 3000; i++) {
            log.add(i + " " + "x".repeat(400));
        }
        assertThat(log.text())
                .hasSizeLessThanOrEqualTo(RecentLog.MOST + 1)
                .contains("\n2999 ")
                .doesNotContain("\n7 ");
    }

    /** Somebody comes and is gone again while the picture is taken. */
    private record Visited(Host host, Life.Resident resident) implements Host {
        @Override
        public Outcome restartApplication() {
            return host.restartApplication();
        }

        @Override
        public Outcome reboot() {
            return host.reboot();
        }

        @Override
        public Outcome screenshot() {
            resident.comes();
            resident.goes();
            return host.screenshot();
        }

        @Override
        public String boot() {
            return host.boot();
        }
    }

    private LinuxHost host(List<String> reboot, List<String> screenshot, Duration deadline) {
        return new LinuxHost(new HostSettings(reboot, screenshot, deadline), ended::add);
    }

    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed(var reason, var detail) -> reason + " " + detail.orElse("");
            case Outcome.Done _, Outcome.UnderWay _ -> throw new AssertionError(outcome);
        };
    }

    private String script(String body) throws IOException {
        var file = Files.createTempFile(folder, "command", ".sh");
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }
}
