package cn.haicang.proving.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminal's one-time start address, where a browser on the same machine finds it. */
public final class StartAddress {
    private static final Pattern ADDRESS = Pattern.compile("http://(?:127\\.0\\.0\\.1|localhost):\\d+/start/[\\w-]+");

    private StartAddress() {}

    /** @param terminalData the terminal's data folder */
    public static Optional<URI> in(Path terminalData) {
        try {
            Matcher found = ADDRESS.matcher(Files.readString(terminalData.resolve("browser/start.html")));
            return found.find() ? Optional.of(URI.create(found.group())) : Optional.empty();
        } catch (IOException notThereYet) {
            return Optional.empty();
        }
    }
}
