package cn.haicang.proving.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a process says about itself once it is ready: its ports, and what its starter needs to speak with it. For the owner
 * of the data folder only.
 */
public record ReadyFile(Path path) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Appears as a whole or not at all. */
    public void write(Map<String, String> content) {
        Path unfinished = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.getParent());
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, JSON.writeValueAsString(content));
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Optional<Map<String, String>> read() {
        try {
            return Files.exists(path)
                    ? Optional.of(JSON.readValue(Files.readString(path), new TypeReference<Map<String, String>>() {}))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Before a new start: what an earlier process said holds no longer. */
    public void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
