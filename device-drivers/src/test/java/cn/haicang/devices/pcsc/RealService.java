package cn.haicang.devices.pcsc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The PC/SC daemon of this machine, in the hands of a test. */
final class RealService {
    private Optional<Process> process = Optional.empty();

    void start(Path log) throws IOException {
        process = Optional.of(new ProcessBuilder("/usr/sbin/pcscd", "--foreground", "--info")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    void kill() throws InterruptedException {
        end(Process::destroyForcibly);
    }

    void stop() throws InterruptedException {
        end(process -> {
            process.destroy();
            return process;
        });
    }

    private void end(java.util.function.UnaryOperator<Process> how) throws InterruptedException {
        if (process.isPresent() && !how.apply(process.get()).waitFor(5, TimeUnit.SECONDS)) {
            process.get().destroyForcibly().waitFor();
        }
        process = Optional.empty();
    }
}
