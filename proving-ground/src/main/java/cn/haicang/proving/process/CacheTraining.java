package cn.haicang.proving.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One training of a {@link StartCache}, in the two steps of JEP 483: a run that is recorded, and a cache made of the record.
 * A JVM that is told to do both at once (JEP 514) starts the second as a child of its own at its end, and that child outlives
 * whoever ends the first; here both are ours to end. Until the last moment everything has another name.
 */
final class CacheTraining implements AutoCloseable {
    private static final int MINUTES = 3;

    private final Path wanted;
    private final Path record;
    private final Path unfinished;

    private CacheTraining(Path wanted, Path record, Path unfinished) {
        this.wanted = wanted;
        this.record = record;
        this.unfinished = unfinished;
    }

    static CacheTraining beside(Path wanted) throws IOException {
        Path folder = Files.createDirectories(wanted.getParent());
        return new CacheTraining(
                wanted,
                Files.createTempFile(folder, "unfinished-", ".record"),
                Files.createTempFile(folder, "unfinished-", ".aot"));
    }

    /** Whether the cache is there now. */
    boolean run(Launch empty) throws IOException, InterruptedException {
        List<String> recorded =
                List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + record, "-Dspring.context.exit=onRefresh");
        List<String> made =
                List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + record, "-XX:AOTCache=" + unfinished);
        boolean whole = endsWell(empty.with(recorded)) && endsWell(empty.with(made));
        if (whole) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("r--------"));
            // On the disk before it has its name: a cache that a power cut has left half written can end the JVM.
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.READ)) {
                channel.force(true);
            }
            Files.move(unfinished, wanted, StandardCopyOption.ATOMIC_MOVE);
        }
        return whole;
    }

    private static boolean endsWell(Launch launch) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(launch.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()))
                .start();
        try {
            return process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(record);
        Files.deleteIfExists(unfinished);
    }
}
