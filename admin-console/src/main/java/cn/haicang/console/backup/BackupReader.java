package cn.haicang.console.backup;

import cn.haicang.protocol.MalformedMessage;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that was looked through to the last byte before anything of it is taken. */
final class BackupReader implements AutoCloseable {
    private static final int LONGEST_MANIFEST = 1024 * 1024;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupReader(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupReader of(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupRefused(BackupRefused.Code.NOT_A_BACKUP, file + " is no backup, or its end is missing.");
        }
        try {
            var reader = new BackupReader(zip, manifest(zip, file));
            reader.check(file);
            return reader;
        } catch (IOException | BackupRefused e) {
            zip.close();
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(String entry) throws IOException {
        return entry(zip, entry).orElseThrow(() -> new FileNotFoundException(entry));
    }

    boolean has(String entry) {
        return manifest.entries().containsKey(entry);
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        try (var in = entry(zip, BackupWriter.MANIFEST).orElseThrow(() -> notOurs(file))) {
            var manifest = WireJson.read(in.readNBytes(LONGEST_MANIFEST), Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw new BackupRefused(
                        BackupRefused.Code.NEWER_THAN_THIS_PROGRAM, file + " was made by a newer program.");
            }
            return manifest;
        } catch (MalformedMessage e) {
            throw notOurs(file);
        }
    }

    private static BackupRefused notOurs(Path file) {
        return new BackupRefused(BackupRefused.Code.NOT_A_BACKUP, file + " is no backup of a centre.");
    }

    private void check(Path file) throws IOException {
        for (var entry : manifest.entries().entrySet()) {
            if (!entry.getValue().equals(hash(entry.getKey()))) {
                throw new BackupRefused(
                        BackupRefused.Code.DAMAGED, file + " is damaged: " + entry.getKey() + ". Take another copy.");
            }
        }
    }

    private Sha256 hash(String name) throws IOException {
        var digest = BackupWriter.sha256();
        try (var in = new DigestInputStream(open(name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException | FileNotFoundException e) {
            // Whatever it holds, it is not what was written.
            digest.reset();
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private static Optional<InputStream> entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.ofNullable(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
