package cn.haicang.kiosk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Sets a damaged database aside as it was found, and makes another one with what can be read of it. Until the other one is
 * whole and durable the damaged one stays in its place; a power cut in between begins again or goes on.
 */
final class Mending {
    private static final Logger log = LoggerFactory.getLogger(Mending.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final List<String> SIDES = List.of("-wal", "-shm", "-journal");

    private final Path folder;
    private final Path file;
    private final Path mended;
    private final Clock clock;
    /** Kept when the rest does not come off, so that another try does not set the same file aside again. */
    private Optional<Path> setAside = Optional.empty();

    Mending(Path folder, Clock clock) {
        this.folder = folder;
        this.file = folder.resolve(SqliteFile.NAME);
        this.mended = folder.resolve("kiosk.db.mended");
        this.clock = clock;
    }

    /** Whether SQLite finds nothing wrong with the file, or there is none yet. */
    boolean sound() throws IOException, SQLException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return true;
        }
        if (Files.exists(folder.resolve(SqliteFile.NAME + "-journal"))) {
            rollBack();
        }
        try (var connection = SqliteFile.readOnly(file).getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("pragma integrity_check(1)")) {
            var first = found.next() ? found.getString(1) : "no answer";
            if (!first.equals("ok")) {
                log.error("DATABASE_DAMAGED {}", first);
            }
            return first.equals("ok");
        } catch (SQLException e) {
            if (StoreFault.of(e) == StoreFault.DATABASE_DAMAGED) {
                log.error("DATABASE_DAMAGED {}", e.getMessage());
                return false;
            }
            throw e;
        }
    }

    /** The way into WAL mode has a journal of the older kind; whoever only reads can't undo what a power cut left half done. */
    private void rollBack() throws SQLException {
        try (var connection = SqliteFile.asItIs(file).getConnection();
                var statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from sqlite_master").close();
        } catch (SQLException e) {
            if (StoreFault.of(e) != StoreFault.DATABASE_DAMAGED) {
                throw e;
            }
        }
    }

    /** Nobody may have the file open. */
    Mended mend() throws IOException, SQLException {
        var aside = setAside();
        var work = folder.resolve("mending");
        FileSystemUtils.deleteRecursively(work);
        copy(Files.createDirectories(work));
        var fresh = work.resolve("fresh.db");
        Flyway.configure()
                .dataSource(SqliteFile.alone(fresh))
                .locations(SqliteFile.MIGRATIONS)
                .load()
                .migrate();
        var name = folder.relativize(aside).toString();
        var how = new Salvage(work.resolve(SqliteFile.NAME), fresh).carry(name, clock.instant());
        durable(fresh);
        Files.move(fresh, mended, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        durable(folder);
        finish();
        setAside = Optional.empty();
        log.error("DATABASE_MENDED set aside {} carried {} unreadable {}", name, how.carried(), how.unreadable());
        return how;
    }

    private Path setAside() throws IOException {
        if (setAside.isEmpty()) {
            var aside = Files.createDirectories(folder.resolve("damaged").resolve(NAME.format(clock.instant())));
            copy(aside);
            durable(folder.resolve("damaged"));
            setAside = Optional.of(aside);
        }
        return setAside.get();
    }

    /**
     * Puts a finished file in its place. The side files of the damaged one go first: they would be taken for those of the new
     * one. Copies of them lie beside the damaged file.
     */
    void finish() throws IOException {
        if (Files.exists(mended)) {
            for (var side : SIDES) {
                Files.deleteIfExists(folder.resolve(SqliteFile.NAME + side));
            }
            durable(folder);
            Files.move(mended, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            durable(folder);
        }
        FileSystemUtils.deleteRecursively(folder.resolve("mending"));
    }

    private void copy(Path to) throws IOException {
        for (var from : files()) {
            if (Files.exists(from)) {
                var copy = to.resolve(from.getFileName());
                Files.copy(from, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                durable(copy);
            }
        }
        durable(to);
    }

    /** The database and what lies beside it. */
    private List<Path> files() {
        return Stream.concat(Stream.of(""), SIDES.stream())
                .map(side -> folder.resolve(SqliteFile.NAME + side))
                .toList();
    }

    private static void durable(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
