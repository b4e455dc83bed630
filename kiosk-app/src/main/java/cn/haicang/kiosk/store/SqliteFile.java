package cn.haicang.kiosk.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The terminal's database: one file, one connection, and a commit that has reached the disk when it returns. */
public final class SqliteFile {
    /** Where Flyway finds the migrations. */
    public static final String MIGRATIONS = "classpath:db/kiosk";

    private SqliteFile() {}

    public static HikariDataSource open(DataFolder folder) {
        var sqlite = new SQLiteDataSource(settings());
        sqlite.setUrl("jdbc:sqlite:" + folder.privateFile("kiosk.db"));
        var pool = new HikariConfig();
        pool.setPoolName("kiosk.db");
        pool.setDataSource(sqlite);
        // One connection, so that nobody waits for a lock of SQLite: they queue here.
        pool.setMaximumPoolSize(1);
        pool.setMaxLifetime(0);
        return new HikariDataSource(pool);
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
