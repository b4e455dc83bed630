package cn.haicang.devices.testing;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What this process holds on to. Threads are counted with the virtual ones; those of the JDK's own pools, and those that
 * wait for the end of a child process, come and go by themselves.
 */
public record Holdings(long files, List<String> threads) {
    private static final Pattern NAME = Pattern.compile("\"name\":\\s*\"([^\"]*)\"");
    private static final Pattern OF_THE_JDK =
            Pattern.compile("ForkJoinPool.*|process reaper.*|VirtualThread-unblocker");

    public static Holdings now() {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return new Holdings(files.count(), threadNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> threadNames() throws IOException {
        var folder = Files.createTempDirectory("threads");
        var dump = folder.resolve("dump.json");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.JSON);
            return NAME.matcher(Files.readString(dump))
                    .results()
                    .map(MatchResult.class::cast)
                    .map(match -> match.group(1))
                    .filter(name -> !OF_THE_JDK.matcher(name).matches())
                    .sorted()
                    .toList();
        } finally {
            Files.deleteIfExists(dump);
            Files.delete(folder);
        }
    }

    /** Waits until no more is held than this. */
    public void awaitAgain() {
        try {
            Await.until("as much as before", () -> isAsBefore(now()));
        } catch (AssertionError e) {
            throw new AssertionError("held before: " + this + "\nheld now: " + now(), e);
        }
    }

    private boolean isAsBefore(Holdings later) {
        return later.files <= files && later.threads.size() <= threads.size();
    }
}
