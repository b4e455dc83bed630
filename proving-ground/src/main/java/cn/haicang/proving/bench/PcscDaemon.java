package cn.haicang.proving.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The PC/SC service of this machine with its virtual reader: the one that runs, or one of our own. */
record PcscDaemon(@Nullable Process own) implements AutoCloseable {
    private static final int VIRTUAL_READER = 35_963;
    private static final int TRIES = 100;

    static PcscDaemon running(Path log) throws IOException {
        if (listens()) {
            return new PcscDaemon(null);
        }
        var process = new ProcessBuilder("/usr/sbin/pcscd", "--foreground")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int i = 0; i < TRIES && !listens(); i++) {
            LockSupport.parkNanos(50_000_000);
        }
        return new PcscDaemon(process);
    }

    private static boolean listens() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), VIRTUAL_READER)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.destroy();
            try {
                if (!own.waitFor(5, TimeUnit.SECONDS)) {
                    own.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
