package cn.haicang.proving.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The PC/SC service of this machine with its virtual reader, for as long as it is measured. A machine has one. */
record PcscDaemon(Process process) implements AutoCloseable {
    private static final int VIRTUAL_READER = 35_963;
    private static final int TRIES = 100;

    static PcscDaemon start(Path log) throws IOException {
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
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
