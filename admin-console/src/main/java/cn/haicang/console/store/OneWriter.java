package cn.haicang.console.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite as the centre uses it: a transaction gets the one connection that writes, a query outside of a transaction one of
 * those that cannot. Whoever forgets the transaction is told so by the database, at once.
 */
final class OneWriter extends AbstractDataSource implements AutoCloseable {
    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 5000;

    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);
    private final HikariDataSource writer;
    private final HikariDataSource readers;

    OneWriter(Path file) {
        this.writer = pool("writer", writing(file), 1);
        this.readers = pool("readers", reading(file), READERS);
    }

    /** A connection of its own, for migrations before the pools are used. */
    static DataSource writing(Path file) {
        var config = config();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return source(file, config);
    }

    /** What is begun inside gets the connection that writes. */
    void writing(Runnable begin) {
        writing.set(true);
        try {
            begin.run();
        } finally {
            writing.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (writing.get() ? writer : readers).getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    private static DataSource reading(Path file) {
        return source(file, config());
    }

    private static DataSource source(Path file, SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // Nobody here asks for them, and each would cost a query after its insert.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static HikariDataSource pool(String name, DataSource source, int size) {
        var pool = new HikariConfig();
        pool.setPoolName("sqlite-" + name);
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(BUSY_MILLIS);
        if (!name.equals("writer")) {
            pool.setConnectionInitSql("pragma query_only = on");
        }
        return new HikariDataSource(pool);
    }
}
