package cn.haicang.console.backup;

import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup beside its place; it stands there once all of it is on the disk, or not at all. */
final class BackupWriter implements AutoCloseable {
    static final String MANIFEST = "manifest.json";

    private final Path place;
    private final Path unfinished;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final Map<String, Sha256> entries = new LinkedHashMap<>();
    private final MessageDigest digest = sha256();
    private String begun = "";

    private BackupWriter(Path place, Path unfinished, FileChannel channel) {
        this.place = place;
        this.unfinished = unfinished;
        this.channel = channel;
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    static BackupWriter to(Path place) throws IOException {
        var unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new BackupWriter(place, unfinished, FileChannel.open(unfinished, options, ownerOnly(unfinished)));
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Ends the entry before; closing what is returned does nothing. */
    OutputStream begin(String entry) throws IOException {
        end();
        zip.putNextEntry(new ZipEntry(entry));
        begun = entry;
        return new DigestOutputStream(new Unclosed(zip), digest);
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private void end() {
        if (!begun.isEmpty()) {
            entries.put(begun, new Sha256(HexFormat.of().formatHex(digest.digest())));
            begun = "";
        }
    }

    void finish(Instant at, String schema) throws IOException {
        end();
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(WireJson.write(new Manifest(Manifest.FORMAT, at, schema, entries)));
        zip.finish();
        zip.flush();
        channel.force(true);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(place.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
