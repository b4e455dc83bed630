package cn.haicang.devices.pcsc;

import cn.haicang.devices.emulator.EmulatedCard;
import cn.haicang.devices.emulator.VpcdCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The PC/SC daemon of this machine with virtual readers, in the hands of a test. A virtual reader listens on all
 * addresses, so the daemon stands in a network of its own that has nothing but a loopback.
 */
public final class RealService {
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final int FIRST_PORT = 0x8C7B;
    /** A virtual reader has two slots, on a port and the next one. */
    private static final int PORTS_EACH = 2;

    private final Path folder;
    private List<String> readers = List.of();
    private @Nullable Process process;

    /** @param folder for configuration, drivers and log */
    public RealService(Path folder) {
        this.folder = folder;
    }

    /** Starts it with these readers; each has a slot {@code 00 00} and a slot {@code 00 01} behind its name. */
    public void start(String... names) throws IOException {
        readers = List.of(names);
        var configuration = Files.createDirectories(folder.resolve("configuration"));
        Files.writeString(configuration.resolve("readers"), configuration());
        process = new ProcessBuilder(
                        "unshare",
                        "--net",
                        "sh",
                        "-c",
                        "ip link set lo up && exec /usr/sbin/pcscd --foreground --config \"$0\"",
                        configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("service.log").toFile()))
                .start();
    }

    // Readers that share one driver file mix up their slots: each gets a copy of its own.
    private String configuration() throws IOException {
        var lines = new StringBuilder();
        for (var name : readers) {
            var driver = folder.resolve(name.replace(' ', '-') + ".so");
            if (!Files.exists(driver)) {
                Files.copy(DRIVER, driver);
            }
            lines.append("FRIENDLYNAME \"%s\"%nDEVICENAME /dev/null:0x%X%nLIBPATH %s%nCHANNELID 0x%X%n%n"
                    .formatted(name, port(name), driver, port(name)));
        }
        return lines.toString();
    }

    private int port(String reader) {
        return FIRST_PORT + PORTS_EACH * readers.indexOf(reader);
    }

    /** Puts a card into the first slot of a reader; closing it takes the card out. */
    public VpcdCard insert(EmulatedCard card, String reader) throws IOException {
        return NetworkOf.process(pid()).call(() -> VpcdCard.insert(card, port(reader)));
    }

    /** Its network is its own: ports of its readers are found only there. */
    public long pid() {
        return running().pid();
    }

    /** Stops it in the middle of whatever it does, as an overloaded machine would; {@link #thaw} lets it go on. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(running().pid()))
                .start()
                .waitFor();
    }

    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        var ending = running();
        ending.destroy();
        if (!ending.waitFor(5, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /** Ends it, if it was ever started. */
    public void end() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }
}
