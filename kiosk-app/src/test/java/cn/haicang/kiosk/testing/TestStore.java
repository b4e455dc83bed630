package cn.haicang.kiosk.testing;

import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.store.DataFolder;
import cn.haicang.kiosk.store.SqliteFile;
import cn.haicang.kiosk.store.StoreHealth;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The terminal's real database on a real file, without anything around it. */
public final class TestStore implements AutoCloseable {
    private final DataFolder folder;
    private final HikariDataSource source;

    private TestStore(DataFolder folder, HikariDataSource source) {
        this.folder = folder;
        this.source = source;
    }

    public static TestStore open(Path data) {
        var folder = DataFolder.open(data);
        var source = SqliteFile.open(folder);
        Flyway.configure()
                .dataSource(source)
                .locations(SqliteFile.MIGRATIONS)
                .load()
                .migrate();
        return new TestStore(folder, source);
    }

    public DataFolder folder() {
        return folder;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public JdbcTemplate template() {
        return new JdbcTemplate(source);
    }

    /** Knows of no fault, and tells nobody of one. */
    public StoreHealth health() {
        return new StoreHealth(new Announcer(_ -> {}));
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Override
    public void close() {
        source.close();
        folder.close();
    }
}
