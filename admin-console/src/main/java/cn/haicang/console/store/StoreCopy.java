package cn.haicang.console.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The centre's store as a command sees it that is not the centre: copied out while the centre runs, and taken up again into an
 * empty one, be it on the same kind of database or on the other.
 */
public final class StoreCopy {
    private static final String FILE = "centre.db";

    private final StoreSettings settings;

    private StoreCopy(StoreSettings settings) {
        this.settings = settings;
    }

    /** With the very settings that a centre would be started with. */
    public static StoreCopy of(Environment environment) {
        return new StoreCopy(Binder.get(environment).bindOrCreate("console", StoreSettings.class));
    }

    /** Where each table goes to. */
    public interface Sink {
        /** Not closed by the caller. */
        OutputStream begin(String table) throws IOException;
    }

    /** Where each table comes from. */
    public interface Source {
        InputStream of(String table) throws IOException;
    }

    public Path folder() {
        return Path.of(settings.data());
    }

    /** Whether there is a database to copy. */
    public boolean exists() {
        return onPostgres() || Files.isRegularFile(folder().resolve(FILE));
    }

    /**
     * All tables as they are at one moment.
     *
     * @return the version of the schema
     */
    public String write(Sink sink) throws IOException {
        try (var database = open();
                var connection = database.migrations().getConnection()) {
            connection.setAutoCommit(false);
            if (onPostgres()) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            var tables = new Tables(connection);
            // On SQLite a transaction stands still from its first look on (SQLite, Isolation).
            var schema = tables.schema();
            for (var table : tables.ordered()) {
                tables.write(table, sink.begin(table));
            }
            connection.rollback();
            return schema;
        } catch (SQLException e) {
            throw new IOException("the database cannot be read", e);
        }
    }

    /** Whether nothing was ever kept there. */
    public boolean isEmpty() throws IOException {
        if (!onPostgres()) {
            return !Files.exists(folder().resolve(FILE));
        }
        try (var database = open();
                var connection = database.source().getConnection()) {
            return new Tables(connection).ordered().isEmpty();
        } catch (SQLException e) {
            throw new IOException("the database cannot be read", e);
        }
    }

    /** Whether this program has been at that version of the schema, or is at it. */
    public static boolean knows(String schema) {
        return Arrays.stream(Flyway.configure()
                        .dataSource("jdbc:sqlite::memory:", "", "")
                        .locations(StoreConfiguration.MIGRATIONS)
                        .load()
                        .info()
                        .all())
                .map(MigrationInfo::getVersion)
                .anyMatch(version -> version.getVersion().equals(schema));
    }

    /** Holds the data folder while it is filled; a start of the centre finds it taken. */
    public DataFolder hold() {
        return DataFolder.open(folder());
    }

    /** Fills an empty database in one transaction; a later start migrates it to the present schema. */
    public void read(String schema, Source source) throws IOException {
        try (var database = open()) {
            migrate(database.migrations(), schema);
            try (var connection = database.migrations().getConnection()) {
                connection.setAutoCommit(false);
                fill(connection, source);
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IOException("the database cannot be filled", e);
        }
    }

    private static void fill(Connection connection, Source source) throws SQLException, IOException {
        var tables = new Tables(connection);
        List<String> ordered = tables.ordered();
        tables.empty(ordered);
        for (var table : ordered) {
            try (var in = source.of(table)) {
                tables.fill(table, in);
            }
        }
    }

    private static void migrate(DataSource source, String schema) {
        Flyway.configure()
                .dataSource(source)
                .locations(StoreConfiguration.MIGRATIONS)
                .target(schema)
                .load()
                .migrate();
    }

    private boolean onPostgres() {
        return !settings.database().url().isBlank();
    }

    private Database open() {
        return onPostgres() ? Database.postgres(settings.database()) : Database.sqlite(folder().resolve(FILE));
    }
}
