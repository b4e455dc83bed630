package cn.haicang.console.backup;

import cn.haicang.console.store.DataFolder;
import cn.haicang.console.store.StoreCopy;
import cn.haicang.console.trust.KeyCustody;
import cn.haicang.protocol.crypto.NotAuthentic;
import cn.haicang.protocol.crypto.PassphraseSeal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Takes a centre out of its folder and its database into one file, and puts it back. */
final class Custody {
    /** Lies in the data folder of a centre that was restored, until its first start. */
    static final String RESTORED = "restored";

    private static final String KEYS = "keys.jwe";
    private static final String ROWS = "tables/";
    private static final String BEGUN = "restoring";

    private final StoreCopy store;

    Custody(StoreCopy store) {
        this.store = store;
    }

    /** Tables first: a key that one of them needs is in the folder by then, and none ever leaves it. */
    void backup(Path to, Optional<PassphraseSeal> passphrase, Instant now) throws IOException {
        if (!store.exists()) {
            throw noCentre();
        }
        try (var file = BackupWriter.to(to)) {
            var schema = store.write(table -> file.begin(ROWS + table));
            if (passphrase.isPresent()) {
                file.begin(KEYS).write(keys(passphrase.get()).getBytes(StandardCharsets.US_ASCII));
            }
            file.finish(now, schema);
        }
    }

    /** The keys alone, for the safe. */
    void exportKeys(Path to, PassphraseSeal passphrase) throws IOException {
        Files.writeString(to, keys(passphrase) + "\n", StandardCharsets.US_ASCII);
    }

    private String keys(PassphraseSeal passphrase) throws IOException {
        if (!Files.isDirectory(store.folder().resolve("keys"))) {
            throw noCentre();
        }
        return KeyCustody.sealed(store.folder(), passphrase);
    }

    private BackupRefused noCentre() {
        return new BackupRefused(
                BackupRefused.Code.NO_CENTRE_HERE,
                "There is no centre in " + store.folder().toAbsolutePath()
                        + ". Say where it is: --console.data=FOLDER");
    }

    /**
     * @param apart the keys from the safe; without them those in the backup
     * @return when the backup was made
     */
    Instant restore(Path from, Optional<Path> apart, PassphraseSeal passphrase) throws IOException {
        try (var file = BackupReader.of(from)) {
            if (!StoreCopy.knows(file.manifest().schema())) {
                throw new BackupRefused(
                        BackupRefused.Code.NEWER_THAN_THIS_PROGRAM,
                        from + " was made by a newer program. Restore it with that one.");
            }
            var keys = keys(file, apart);
            KeyCustody.check(keys, passphrase);
            try (var data = store.hold()) {
                makeRoom(data);
                store.read(file.manifest().schema(), table -> file.open(ROWS + table));
                KeyCustody.place(data, keys, passphrase);
                Files.writeString(data.resolve(RESTORED), file.manifest().at().toString(), StandardCharsets.US_ASCII);
                Files.delete(data.resolve(BEGUN));
            }
            return file.manifest().at();
        } catch (NotAuthentic e) {
            throw new BackupRefused(
                    BackupRefused.Code.PASSPHRASE,
                    "The keys do not open: it is another passphrase, or they were altered. Nothing was restored.");
        }
    }

    private static String keys(BackupReader file, Optional<Path> apart) throws IOException {
        if (apart.isPresent()) {
            return Files.readString(apart.get(), StandardCharsets.US_ASCII).strip();
        }
        if (!file.has(KEYS)) {
            throw new BackupRefused(
                    BackupRefused.Code.NO_KEYS, "This backup holds no keys. Bring those from the safe: --keys=FILE");
        }
        try (var in = file.open(KEYS)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /** What an earlier try has left half done is no centre; anything else is not touched. */
    private void makeRoom(DataFolder data) throws IOException {
        if (Files.exists(data.resolve(BEGUN))) {
            for (var name : new String[] {"centre.db", "centre.db-wal", "centre.db-shm"}) {
                Files.deleteIfExists(data.resolve(name));
            }
        } else if (Files.exists(data.resolve("keys")) || !store.isEmpty()) {
            throw new BackupRefused(
                    BackupRefused.Code.CENTRE_HERE_ALREADY,
                    "There is a centre in " + store.folder().toAbsolutePath()
                            + " or its database already. Restore into an empty folder and an empty database.");
        }
        Files.writeString(data.resolve(BEGUN), "", StandardCharsets.US_ASCII);
    }
}
