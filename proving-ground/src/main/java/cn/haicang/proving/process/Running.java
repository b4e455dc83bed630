package cn.haicang.proving.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One started process. It holds the other end of the process's standard input: whatever becomes of us, the process sees the
 * end of it and goes as well.
 */
public final class Running implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLITE = Duration.ofSeconds(12);
    private static final int TAIL = 12;

    private final Launch launch;
    private final Process process;

    private Running(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    public static Running start(Launch launch) {
        new ReadyFile(launch.ready()).remove();
        try {
            Files.createDirectories(launch.log().toAbsolutePath().getParent());
            return new Running(
                    launch,
                    new ProcessBuilder(launch.command())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                    launch.log().toFile()))
                            .start());
        } catch (IOException unstartable) {
            throw new UncheckedIOException("cannot start the " + launch.name(), unstartable);
        }
    }

    /** @throws DiedEarly if it ends first, or says nothing for two minutes */
    public Map<String, String> awaitReady() {
        ReadyFile ready = new ReadyFile(launch.ready());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            Optional<Map<String, String>> said = ready.read();
            if (said.isPresent()) {
                return said.get();
            }
            if (!process.isAlive()) {
                throw new DiedEarly("The " + launch.name() + " ended with status " + process.exitValue()
                        + " before it was ready; the end of " + launch.log() + " says:\n" + tail());
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new DiedEarly("The " + launch.name() + " did not become ready; see " + launch.log());
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(launch.log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException unreadable) {
            return "(" + unreadable.getMessage() + ")";
        }
    }

    public String name() {
        return launch.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<Running> onEnd() {
        return process.onExit().thenApply(_ -> this);
    }

    public Optional<Integer> exit() {
        return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
    }

    /** kill -9: as when the power goes. */
    public void kill() {
        endAtOnce();
        process.onExit().join();
    }

    /** kill -9, without a wait: nothing of it runs any more, its files may still be open for a moment. */
    public void endAtOnce() {
        process.destroyForcibly();
    }

    /** Asks it to go (SIGTERM), waits, and ends it if it does not. Idempotent. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(POLITE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
