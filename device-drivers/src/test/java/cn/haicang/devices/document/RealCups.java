package cn.haicang.devices.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.testing.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real cupsd on a free port, with everything that it writes in one folder, and one queue with CUPS's own filters. Behind
 * the queue stands a tray: a backend whose troubles are files beside its sheets.
 */
final class RealCups implements AutoCloseable {
    private static final String TRAY = """
            #!/bin/sh
            # job user title copies options [file]; a backend's words to CUPS: man 7 backend
            [ $# -eq 0 ] && { echo 'direct tray "Unknown" "Tray"'; exit 0; }
            tray=${DEVICE_URI#tray:}
            trap 'exit 0' TERM
            while [ -e "$tray/empty" ]; do echo 'STATE: +media-empty-error' >&2; sleep 0.1; done
            echo 'STATE: -media-empty-error' >&2
            [ -e "$tray/broken" ] && exit 4
            cat ${6:+"$6"} > "$tray/sheet-$1"
            exit 0
            """;

    /** Of CUPS's own, used where they are installed. */
    private static final List<String> PARTS = List.of("filter", "daemon", "cgi-bin", "notifier", "driver");

    private final Path folder;
    private final Path tray;
    private final int port;
    private Process server;

    private RealCups(Path folder) throws IOException {
        this.folder = folder;
        this.tray = Files.createDirectories(folder.resolve("tray"));
        this.port = freePort();
        furnish();
        this.server = run();
    }

    /** @param folder empty; another user must be able to walk through it, since CUPS runs its backends as one */
    static RealCups start(Path folder) throws IOException {
        var cups = new RealCups(folder);
        cups.lpadmin(
                "-p",
                "a4",
                "-E",
                "-v",
                "tray:" + cups.tray,
                "-P",
                "/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd");
        return cups;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void furnish() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(tray, PosixFilePermissions.fromString("rwxrwxrwx"));
        for (var name : List.of("etc", "spool", "cache", "state", "tmp", "bin/backend")) {
            Files.createDirectories(folder.resolve(name));
        }
        for (var part : PARTS) {
            Files.createSymbolicLink(folder.resolve("bin").resolve(part), Path.of("/usr/lib/cups", part));
        }
        var backend = Files.writeString(folder.resolve("bin/backend/tray"), TRAY);
        Files.setPosixFilePermissions(backend, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("etc/cups-files.conf"), """
                ServerRoot %1$s/etc
                ServerBin %1$s/bin
                RequestRoot %1$s/spool
                CacheDir %1$s/cache
                StateDir %1$s/state
                TempDir %1$s/tmp
                AccessLog %1$s/access
                ErrorLog %1$s/errors
                PageLog %1$s/pages
                SystemGroup root
                """.formatted(folder));
        Files.writeString(folder.resolve("etc/cupsd.conf"), """
                Listen 127.0.0.1:%d
                Browsing No
                WebInterface No
                DefaultAuthType None
                DirtyCleanInterval 0
                PreserveJobFiles No
                PreserveJobHistory 600
                ErrorPolicy stop-printer
                <Location />
                  Order allow,deny
                  Allow 127.0.0.1
                </Location>
                <Policy default>
                  JobPrivateValues none
                  <Limit All>
                    Order allow,deny
                    Allow 127.0.0.1
                  </Limit>
                </Policy>
                """.formatted(port));
    }

    private Process run() throws IOException {
        var started = new ProcessBuilder(
                        "/usr/sbin/cupsd",
                        "-f",
                        "-c",
                        folder.resolve("etc/cupsd.conf").toString(),
                        "-s",
                        folder.resolve("etc/cups-files.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console").toFile())
                .start();
        Await.until("cupsd listens", this::listens);
        return started;
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    URI printer() {
        return URI.create("ipp://127.0.0.1:" + port + "/printers/a4");
    }

    URI printer(String name) {
        return printer().resolve(name);
    }

    void stopQueue() {
        command("cupsdisable", "a4");
    }

    void startQueue() {
        command("cupsenable", "a4");
    }

    void rejectJobs() {
        command("cupsreject", "a4");
    }

    void trouble(String kind, boolean on) throws IOException {
        if (on) {
            Files.writeString(tray.resolve(kind), "");
        } else {
            Files.deleteIfExists(tray.resolve(kind));
        }
    }

    /** What came out of the printer for a job. */
    byte[] sheet(JobId job) throws IOException {
        return Files.readAllBytes(tray.resolve("sheet-" + job.value()));
    }

    /** Documents that CUPS keeps. */
    List<Path> documentsInSpool() throws IOException {
        try (var files = Files.list(folder.resolve("spool"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("d"))
                    .toList();
        }
    }

    void lpadmin(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addFirst("lpadmin");
        command(all.toArray(String[]::new));
    }

    private void command(String... words) {
        try {
            var builder = new ProcessBuilder(words);
            builder.environment().put("CUPS_SERVER", "127.0.0.1:" + port);
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("commands").toFile())
                    .start();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(String.join(" ", words) + ": " + Files.readString(folder.resolve("commands")))
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The server is gone from one moment to the next. */
    void kill() {
        server.destroyForcibly();
        Await.until("cupsd is gone", () -> !server.isAlive());
    }

    void restart() throws IOException {
        server = run();
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        Await.until("cupsd ends", () -> !server.isAlive());
        for (var part : PARTS) {
            Files.delete(folder.resolve("bin").resolve(part));
        }
    }
}
