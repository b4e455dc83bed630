package cn.haicang.kiosk.command;

import cn.haicang.protocol.command.CommandFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A terminal under Linux and systemd. */
final class LinuxHost implements Host {
    /** By which systemd knows that a restart was wanted: {@code RestartForceExitStatus=}. */
    static final int RESTART = 75;

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int WORDS = 4096;

    private final HostSettings settings;
    private final Ending ending;

    LinuxHost(HostSettings settings, Ending ending) {
        this.settings = settings;
        this.ending = ending;
    }

    /** Ends this process in good order, with this exit code; returns at once. */
    @FunctionalInterface
    interface Ending {
        void with(int code);
    }

    @Override
    public Outcome restartApplication() {
        ending.with(RESTART);
        return new Outcome.UnderWay();
    }

    @Override
    public Outcome reboot() {
        var outcome = new HostCommand(settings.reboot(), settings.deadline(), WORDS).run();
        return outcome instanceof Outcome.Done ? new Outcome.UnderWay() : outcome;
    }

    @Override
    public Outcome screenshot() {
        var outcome = new HostCommand(settings.screenshot(), settings.deadline(), CommandFile.MAX_BYTES).run();
        return outcome instanceof Outcome.Done(var _, var file)
                        && file.filter(LinuxHost::isPng).isEmpty()
                ? new Outcome.Failed("NO_PICTURE")
                : outcome;
    }

    private static boolean isPng(Outcome.Content content) {
        var bytes = content.bytes();
        return bytes.length > PNG.length && Arrays.equals(Arrays.copyOf(bytes, PNG.length), PNG);
    }

    @Override
    public String boot() {
        try {
            return Files.readString(BOOT_ID).strip();
        } catch (IOException notLinux) {
            return "";
        }
    }
}
