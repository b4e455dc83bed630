package cn.haicang.kiosk.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The terminal's database: one file, one connection, and a commit that has reached the disk when it returns. */
public final class SqliteFile {
    /** Where Flyway finds the migrations. */
    public static final String MIGRATIONS = "classpath:db/kiosk";

    static final String NAME = "kiosk.db";

    /**
     * From here on a commit carries the log over by itself (16 MiB). At the usual thousand every hundredth append would do so, and a
     * resident would wait for it; the watch does it in between.
     */
    private static final int WAL_PAGES = 4000;

    private SqliteFile() {}

    public static HikariDataSource open(DataFolder folder) {
        return open(folder, _ -> {});
    }

    /** @param seen is shown every exception of the database, by whoever made it and while it holds the connection */
    static HikariDataSource open(DataFolder folder, Consumer<SQLException> seen) {
        var pool = new HikariConfig();
        pool.setPoolName(NAME);
        pool.setDataSource(source(folder.privateFile(NAME), settings()));
        pool.setConnectionInitSql("pragma wal_autocheckpoint=" + WAL_PAGES);
        // One connection, so that nobody waits for a lock of SQLite: they queue here.
        pool.setMaximumPoolSize(1);
        pool.setMaxLifetime(0);
        pool.setExceptionOverride(new SQLExceptionOverride() {
            @java.lang.Override
            public SQLExceptionOverride.Override adjudicate(SQLException thrown) {
                seen.accept(thrown);
                return SQLExceptionOverride.Override.CONTINUE_EVICT;
            }
        });
        return new HikariDataSource(pool);
    }

    /** A file on which nobody else is, to be filled and then moved: no side files. */
    static SQLiteDataSource alone(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return source(file, config);
    }

    /** Undoes what was left half done, and changes nothing else. */
    static SQLiteDataSource asItIs(Path file) {
        return source(file, new SQLiteConfig());
    }

    /** Changes nothing, not even when it is closed: a damaged file stays as it was found. */
    static SQLiteDataSource readOnly(Path file) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        return source(file, config);
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** FULL: in WAL mode anything less may lose a committed transaction when the power fails (SQLite, PRAGMA synchronous). */
    private static SQLiteConfig settings() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(5000);
        // Nobody here asks for them, and each would cost a query after its insert.
        config.setGetGeneratedKeys(false);
        return config;
    }
}
