package cn.haicang.kiosk.command;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs one command of the machine: no shell, no input, its output bounded, an end after its deadline. */
final class HostCommand {
    private static final ProcessBuilder.Redirect NOTHING = ProcessBuilder.Redirect.from(new File("/dev/null"));

    private final List<String> words;
    private final Duration deadline;
    private final int most;

    /** @param most bytes that it may put out */
    HostCommand(List<String> words, Duration deadline, int most) {
        this.words = words;
        this.deadline = deadline;
        this.most = most;
    }

    /** What it put out is the file; how it did not come off is the reason. */
    Outcome run() {
        if (words.isEmpty()) {
            return new Outcome.Failed("NOT_CONFIGURED");
        }
        try {
            var process = new ProcessBuilder(words)
                    .redirectInput(NOTHING)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return ended(process);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException notStarted) {
            return new Outcome.Failed("COMMAND_MISSING", Optional.of(words.getFirst()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("TIMED_OUT");
        }
    }

    private Outcome ended(Process process) throws InterruptedException {
        var output = new Output(process.getInputStream(), most);
        var reader = Thread.ofVirtual().name("output of " + words.getFirst()).start(output);
        long until = System.nanoTime() + deadline.toNanos();
        if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)
                || !reader.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())))) {
            return new Outcome.Failed("COMMAND_TIMED_OUT", Optional.of(words.getFirst()));
        }
        if (output.tooMuch()) {
            return new Outcome.Failed("OUTPUT_TOO_LARGE", Optional.of(words.getFirst()));
        }
        return process.exitValue() == 0
                ? new Outcome.Done(new Outcome.Content(output.bytes()))
                : new Outcome.Failed("COMMAND_FAILED", Optional.of("exit " + process.exitValue()));
    }

    /** Reads to the end, so that nobody waits for a full pipe, and keeps no more than allowed. */
    private static final class Output implements Runnable {
        private final InputStream from;
        private final int most;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long seen;

        Output(InputStream from, int most) {
            this.from = from;
            this.most = most;
        }

        @Override
        public void run() {
            var piece = new byte[8192];
            try {
                for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
                    take(piece, read);
                }
            } catch (IOException killed) {
                kept.reset();
            }
        }

        private synchronized void take(byte[] piece, int length) {
            seen += length;
            if (seen <= most) {
                kept.write(piece, 0, length);
            }
        }

        synchronized boolean tooMuch() {
            return seen > most;
        }

        synchronized byte[] bytes() {
            return kept.toByteArray();
        }
    }
}
