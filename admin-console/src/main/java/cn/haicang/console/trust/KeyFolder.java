package cn.haicang.console.trust;

import cn.haicang.console.store.DataFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** Files in PEM (RFC 7468), one object in each. The folder appears whole or not at all. */
final class KeyFolder {
    static final String NAME = "keys";

    private final Path folder;

    private KeyFolder(Path folder) {
        this.folder = folder;
    }

    static boolean isIn(DataFolder data) {
        return Files.isDirectory(data.resolve(NAME), LinkOption.NOFOLLOW_LINKS);
    }

    static KeyFolder in(DataFolder data) {
        return new KeyFolder(data.resolve(NAME));
    }

    static void make(DataFolder data, Map<String, PemObject> files) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        for (var file : files.entrySet()) {
            texts.put(file.getKey(), pem(file.getValue()));
        }
        place(data, texts);
    }

    /** Writes everything beside it first: a power cut leaves a folder that is complete, or none. */
    static void place(DataFolder data, Map<String, String> files) throws IOException {
        var unfinished = data.resolve("keys.unfinished");
        Files.createDirectories(unfinished);
        DataFolder.restrict(unfinished);
        for (var file : files.entrySet()) {
            write(unfinished.resolve(file.getKey()), file.getValue());
        }
        durable(unfinished);
        Files.move(unfinished, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        durable(data.resolve(""));
    }

    /** The bytes of a file last once it is synced, its name once its folder is (fsync(2), Notes). */
    private static void durable(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    byte[] read(String name) throws IOException {
        try (var reader = new PemReader(new StringReader(text(name)))) {
            var object = reader.readPemObject();
            if (object == null) {
                throw new IOException(name + " holds no PEM object");
            }
            return object.getContent();
        }
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.US_ASCII);
    }

    static String pem(PemObject object) throws IOException {
        var text = new StringWriter();
        try (var writer = new PemWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text, StandardCharsets.US_ASCII);
        durable(file);
    }
}
