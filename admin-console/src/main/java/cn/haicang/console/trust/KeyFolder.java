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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files in PEM (RFC 7468), one object in each. The folder appears whole or not at all. With a passphrase no private key lies there in
 * plain.
 */
final class KeyFolder {
    static final String NAME = "keys";

    /** Label of bytes that are no key pair. */
    static final String PLAIN_SECRET = "HMAC KEY";

    private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);
    private static final String SECRET = ".key";

    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";

    private final Path folder;
    private final Optional<Passphrase> passphrase;

    private KeyFolder(Path folder, Optional<Passphrase> passphrase) {
        this.folder = folder;
        this.passphrase = passphrase;
    }

    static boolean isIn(DataFolder data) {
        return Files.isDirectory(data.resolve(NAME), LinkOption.NOFOLLOW_LINKS);
    }

    /** Closes to others what a restored copy may have left open. */
    static KeyFolder in(DataFolder data, Optional<Passphrase> passphrase) throws IOException {
        var folder = data.resolve(NAME);
        close(folder, "rwx------");
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                close(file, "rw-------");
            }
        }
        return new KeyFolder(folder, passphrase);
    }

    private static void close(Path path, String owner) throws IOException {
        var wanted = PosixFilePermissions.fromString(owner);
        if (hasOwners(path) && !Files.getPosixFilePermissions(path).equals(wanted)) {
            LOG.warn("KEYS_WERE_OPEN {} was open to others", path.getFileName());
            Files.setPosixFilePermissions(path, wanted);
        }
    }

    private static boolean hasOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static void make(DataFolder data, Map<String, PemObject> files, Optional<Passphrase> passphrase)
            throws IOException {
        var texts = new LinkedHashMap<String, String>();
        for (var file : files.entrySet()) {
            texts.put(file.getKey(), pem(locked(file.getKey(), file.getValue(), passphrase)));
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

    /** @throws KeysLocked if it cannot be opened */
    byte[] read(String name) throws IOException {
        var object = object(name);
        return object.getType().equals(ENCRYPTED) ? open(object) : object.getContent();
    }

    /** Bytes that are no key pair: in plain as they are, encrypted inside of PKCS #8 like all the others. */
    byte[] secret(String name) throws IOException {
        var object = object(name);
        return object.getType().equals(PLAIN_SECRET)
                ? object.getContent()
                : ASN1OctetString.getInstance(
                                PrivateKeyInfo.getInstance(read(name)).parsePrivateKey())
                        .getOctets();
    }

    private byte[] open(PemObject locked) {
        return passphrase
                .orElseThrow(() -> new KeysLocked(KeysLocked.Why.PASSPHRASE_MISSING))
                .decrypt(locked.getContent());
    }

    /**
     * Encrypts what lies in plain, one file after the other, each in one step: a power cut leaves some of either kind, all of them whole, and the
     * next start goes on. To be called after everything was read: whoever has a wrong passphrase changes nothing.
     */
    void lock() throws IOException {
        if (passphrase.isEmpty()) {
            LOG.warn("KEYS_IN_PLAIN the private keys are protected by the permissions of their files only");
            return;
        }
        for (var file : secrets()) {
            var name = file.getFileName().toString();
            var object = object(name);
            if (!object.getType().equals(ENCRYPTED)) {
                var whole = file.resolveSibling(name + ".new");
                write(whole, pem(locked(name, object, passphrase)));
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                durable(folder);
                LOG.info("KEY_ENCRYPTED {}", name);
            }
        }
    }

    private List<Path> secrets() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SECRET))
                    .sorted()
                    .toList();
        }
    }

    private static PemObject locked(String name, PemObject object, Optional<Passphrase> passphrase) throws IOException {
        if (passphrase.isEmpty() || !name.endsWith(SECRET)) {
            return object;
        }
        var pkcs8 = object.getType().equals(PLAIN_SECRET) ? wrapped(object.getContent()) : object.getContent();
        return new PemObject(ENCRYPTED, passphrase.get().encrypt(pkcs8));
    }

    private static byte[] wrapped(byte[] secret) throws IOException {
        var algorithm = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256);
        return new PrivateKeyInfo(algorithm, new DEROctetString(secret)).getEncoded();
    }

    private PemObject object(String name) throws IOException {
        try (var reader = new PemReader(new StringReader(text(name)))) {
            var object = reader.readPemObject();
            if (object == null) {
                throw new IOException(name + " holds no PEM object");
            }
            return object;
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
        if (hasOwners(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text, StandardCharsets.US_ASCII);
        durable(file);
    }
}
