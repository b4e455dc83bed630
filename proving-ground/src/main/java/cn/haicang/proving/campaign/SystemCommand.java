package cn.haicang.proving.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A command of the system that is done in a moment. */
final class SystemCommand {
    private SystemCommand() {}

    /** @return empty if it went well, otherwise what it said */
    static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int status = process.onExit().join().exitValue();
            return status == 0 ? "" : said + " (status " + status + ")";
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }
}
