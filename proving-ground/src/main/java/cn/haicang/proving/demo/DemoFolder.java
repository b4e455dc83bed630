package cn.haicang.proving.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The demo's data folder, which belongs to one demo at a time for as long as that runs. */
final class DemoFolder implements AutoCloseable {
    private static final String OWN = "demo";
    private static final List<String> CONTENT = List.of("centre", "terminal", "log", OWN);

    private final Path data;
    private final FileChannel channel;
    private final FileLock lock;

    private DemoFolder(Path data, FileChannel channel, FileLock lock) {
        this.data = data;
        this.channel = channel;
        this.lock = lock;
    }

    /** Empty if another demo runs on it. */
    static Optional<DemoFolder> take(Path data) throws IOException {
        Files.createDirectories(data);
        FileChannel channel =
                FileChannel.open(data.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new DemoFolder(data, channel, lock));
    }

    /** Forgets what the demo has put there, and nothing else that may lie beside it. */
    void reset() throws IOException {
        for (String name : CONTENT) {
            forget(data.resolve(name));
        }
    }

    /** A folder with all that is in it, if it is there. */
    static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                inside.sorted(Comparator.reverseOrder()).forEach(DemoFolder::delete);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** The terminal remembers the address at which it found its centre; the cable's end has to stay there. */
    Optional<Integer> cablePort() throws IOException {
        Path file = data.resolve(OWN).resolve("cable-port");
        return Files.exists(file)
                ? Optional.of(Integer.parseInt(Files.readString(file).strip()))
                : Optional.empty();
    }

    void rememberCablePort(int port) throws IOException {
        Files.createDirectories(data.resolve(OWN));
        Files.writeString(data.resolve(OWN).resolve("cable-port"), Integer.toString(port));
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
