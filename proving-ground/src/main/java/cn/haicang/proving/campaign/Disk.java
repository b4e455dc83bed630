package cn.haicang.proving.campaign;

import cn.haicang.proving.campaign.LifePlan.Shortage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The disk under one process: a small file system of its own where mounting is allowed, so that it can be full; and a limit on
 * the size of files (setrlimit(2), RLIMIT_FSIZE) that stands in for a full disk everywhere.
 */
final class Disk implements AutoCloseable {
    private static final long MEBIBYTES = 40;

    private final Path folder;
    private final boolean mounted;

    private Disk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /** No file system of its own. */
    static Disk shared(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Disk(folder, false);
    }

    /** Says what the system answers where it may not be mounted, and goes on with the limit alone. */
    static Disk small(Path folder, Tally tally) throws IOException {
        Files.createDirectories(folder);
        String answer =
                run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + MEBIBYTES + "m", "tmpfs", folder.toString());
        if (!answer.isEmpty()) {
            System.err.println(
                    "No small disk here, full disks are played by a limit on files only. mount says: " + answer);
            tally.add("disk not mounted");
        }
        return new Disk(folder, answer.isEmpty());
    }

    /** As full as the shortage wants it, for the process that uses it. */
    void fill(long pid, Shortage shortage) {
        try {
            if (mounted && !shortage.byLimit()) {
                pour(shortage.spare());
            } else {
                run("prlimit", "--pid", Long.toString(pid), "--fsize=" + (largest() + shortage.spare()) + ":");
            }
        } catch (IOException notEvenThat) {
            throw new UncheckedIOException(notEvenThat);
        }
    }

    /** Room again. */
    void empty(long pid) {
        try {
            Files.deleteIfExists(filler());
            run("prlimit", "--pid", Long.toString(pid), "--fsize=unlimited:");
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private void pour(long spare) throws IOException {
        long size = Math.max(0, folder.toFile().getUsableSpace() - spare);
        byte[] zeros = new byte[64 * 1024];
        try (FileChannel channel = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long left = size; left > 0; left -= zeros.length) {
                channel.write(ByteBuffer.wrap(zeros, 0, (int) Math.min(left, zeros.length)));
            }
        } catch (IOException full) {
            // The process was quicker: fuller than wanted is full as well.
        }
    }

    private long largest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toFile)
                    .filter(file -> file.getName().contains(".db"))
                    .mapToLong(file -> file.length())
                    .max()
                    .orElse(0);
        }
    }

    /** @return empty if it went well, otherwise what it said */
    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = process.onExit().join().exitValue();
        return status == 0 ? "" : said + " (status " + status + ")";
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            run("umount", folder.toString());
        }
    }
}
