package cn.haicang.kiosk.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The one folder in which this terminal keeps everything; nobody but its own user reads it (folders 0700, files 0600). One
 * process at a time: a second one on the same folder is refused.
 */
public final class DataFolder implements AutoCloseable {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws DataFolderInUse if another process, or another application in this one, has it open */
    public static DataFolder open(Path path) {
        try {
            var folder = folder(path.toAbsolutePath().normalize());
            return new DataFolder(folder, locked(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be used: " + path, e);
        }
    }

    public Path path() {
        return path;
    }

    /** @param name relative to the folder */
    public Optional<byte[]> read(String name) {
        try {
            var file = path.resolve(name);
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, and durable when it returns. */
    public void write(String name, byte[] content) {
        var file = path.resolve(name);
        var whole = file.resolveSibling(file.getFileName() + ".new");
        try {
            folder(parent(file));
            Files.deleteIfExists(whole);
            try (var channel = FileChannel.open(whole, Set.of(CREATE, WRITE, TRUNCATE_EXISTING), OWNER_ONLY)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            moveDurably(whole, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the place of what stands there, in one step. */
    public void move(String from, String to) {
        try {
            moveDurably(path.resolve(from), path.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes sure that a file is there which only this user reads; SQLite gives its side files the same permissions. */
    Path privateFile(String name) {
        var file = path.resolve(name);
        try {
            FileChannel.open(file, Set.of(CREATE, WRITE), OWNER_ONLY).close();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static Path folder(Path path) throws IOException {
        if (Files.notExists(path)) {
            Files.createDirectories(path, PosixFilePermissions.asFileAttribute(FOLDER));
            durable(parent(path));
        }
        Files.setPosixFilePermissions(path, FOLDER);
        return path;
    }

    @SuppressWarnings("resource") // closed by close(); a file's lock lives as long as its channel
    private static FileChannel locked(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), Set.of(CREATE, WRITE), OWNER_ONLY);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            channel.close();
            throw new DataFolderInUse(folder, heldByThisVeryProcess);
        }
        channel.close();
        throw new DataFolderInUse(folder, null);
    }

    private static void moveDurably(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        durable(parent(to));
    }

    /** A name lasts only when its folder does: a rename alone, or a new folder, may be lost in a power cut (fsync(2), Notes). */
    private static void durable(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder, READ)) {
            directory.force(true);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
