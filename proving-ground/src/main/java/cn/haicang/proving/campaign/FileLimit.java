package cn.haicang.proving.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How large a process may make its files (setrlimit(2), RLIMIT_FSIZE): stands in for a full disk. */
final class FileLimit {
    private FileLimit() {}

    /** @param spare bytes by which the largest of its databases may still grow */
    static void set(long pid, Path folder, long spare) {
        SystemCommand.run("prlimit", "--pid", Long.toString(pid), "--fsize=" + (largest(folder) + spare) + ":");
    }

    static void lift(long pid) {
        SystemCommand.run("prlimit", "--pid", Long.toString(pid), "--fsize=unlimited:");
    }

    private static long largest(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toFile)
                    .filter(file -> file.getName().contains(".db"))
                    .mapToLong(file -> file.length())
                    .max()
                    .orElse(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
