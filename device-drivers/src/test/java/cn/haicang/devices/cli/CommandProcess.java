package cn.haicang.devices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.testing.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, in the poorest of all locales, with the options of {@code bin/devices}. */
final class CommandProcess {
    private final Process process;
    private final BufferedReader out;
    private final Path err;

    private CommandProcess(Process process, Path err) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.err = err;
    }

    /** How it ended. */
    record Ended(int status, String out, String err) {}

    static CommandProcess start(String... words) throws IOException {
        return start(List.of(), words);
    }

    /** In the network of another process, where that one's ports are. */
    static CommandProcess startBeside(long process, String... words) throws IOException {
        return start(List.of("nsenter", "--net=/proc/" + process + "/ns/net"), words);
    }

    private static CommandProcess start(List<String> before, String... words) throws IOException {
        // A shell's background job hands down that Ctrl-C is to be ignored, and the JVM would keep to it.
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("../bin/lib/devices.options").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                DevicesCommand.class.getName()));
        command.addAll(List.of(words));
        var err = Files.createTempFile("command", ".err");
        var builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new CommandProcess(builder.start(), err);
    }

    static Ended run(String... words) throws IOException, InterruptedException {
        return runWithInput("", words);
    }

    static Ended runWithInput(String input, String... words) throws IOException, InterruptedException {
        var command = start(words);
        command.say(input);
        command.process.outputWriter(StandardCharsets.UTF_8).close();
        return command.ended();
    }

    void say(String line) throws IOException {
        var writer = process.outputWriter(StandardCharsets.UTF_8);
        writer.write(line + "\n");
        writer.flush();
    }

    String line() throws IOException {
        return String.valueOf(out.readLine());
    }

    /** Does something again and again until the command ends. */
    Ended whenEnded(Runnable does) throws IOException, InterruptedException {
        Await.until("the command ends", () -> {
            does.run();
            return waited(100);
        });
        return ended();
    }

    private boolean waited(int millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody reads its output any longer. */
    Ended closeOutput() throws IOException, InterruptedException {
        process.getInputStream().close();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), "", Files.readString(err));
    }

    /** Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(err)).isEmpty();
    }

    private Ended ended() throws IOException, InterruptedException {
        String text;
        try (out) {
            text = String.join("\n", out.lines().toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), text.isEmpty() ? "" : text + "\n", Files.readString(err));
    }
}
