package cn.haicang.console.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * SQLite or PostgreSQL, behind one face.
 *
 * @param source for queries, and for whatever runs inside a transaction
 * @param migrations for Flyway: it writes, and knows no transaction manager
 */
record Database(DataSource source, DataSource migrations, PlatformTransactionManager transactions)
        implements AutoCloseable {
    static Database sqlite(Path file) {
        var source = new OneWriter(file);
        return new Database(source, OneWriter.writing(file), new WriterTransactions(source));
    }

    static Database postgres(StoreSettings.Database settings) {
        var pool = new HikariConfig();
        pool.setPoolName("postgres");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.username());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setConnectionTimeout(5000);
        var source = new HikariDataSource(pool);
        return new Database(source, source, new JdbcTransactionManager(source));
    }

    @Override
    public void close() {
        switch (source) {
            case OneWriter sqlite -> sqlite.close();
            case HikariDataSource pool -> pool.close();
            default -> throw new IllegalStateException("no other kind is opened here");
        }
    }
}
