package cn.haicang.proving.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process with this one's class path, which says things line by line and ends when its input does. */
final class Child implements AutoCloseable {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Process process;
    private final BufferedReader lines;

    private Child(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    static Child start(Class<?> main, List<String> arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** @param around a command that the process is started by */
    static Child start(List<String> around, Class<?> main, List<String> arguments) throws IOException {
        var command = new ArrayList<>(around);
        command.addAll(List.of(
                JAVA.toString(),
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.smartcardio/sun.security.smartcardio=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    String line() throws IOException {
        var line = lines.readLine();
        if (line == null) {
            throw new IOException("the other process has ended");
        }
        return line;
    }

    /** Processor time so far, in seconds. */
    double processorSeconds() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    @Override
    public void close() {
        try {
            process.outputWriter().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
        }
    }

    /** With what it has started itself: a wait inside the PC/SC service hears of nothing else. */
    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
