package cn.haicang.kiosk.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The database that is in use; a damaged file is taken out from under it, and whoever asks meanwhile waits. */
final class KioskDatabase extends AbstractDataSource implements AutoCloseable {
    private final DataFolder folder;
    private final StoreHealth health;
    private final Mending mending;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private HikariDataSource pool;

    private KioskDatabase(DataFolder folder, StoreHealth health, Mending mending, HikariDataSource pool) {
        this.folder = folder;
        this.health = health;
        this.mending = mending;
        this.pool = pool;
    }

    /** Looks whether the file is whole, and mends it if it is not. */
    static KioskDatabase open(DataFolder folder, StoreHealth health) throws IOException, SQLException {
        var mending = new Mending(folder.path(), Clock.systemUTC());
        mending.finish();
        if (!mending.sound()) {
            mending.mend();
        }
        return new KioskDatabase(folder, health, mending, SqliteFile.open(folder, health::seen));
    }

    @Override
    public Connection getConnection() throws SQLException {
        lock.readLock().lock();
        try {
            return pool.getConnection();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    /**
     * Closes the file, sets it aside if it is damaged, and opens what takes its place.
     *
     * @return empty if it was not damaged after all
     */
    Optional<Mended> mend() throws IOException, SQLException {
        lock.writeLock().lock();
        try {
            pool.close();
            var mended = mending.sound() ? Optional.<Mended>empty() : Optional.of(mending.mend());
            pool = SqliteFile.open(folder, health::seen);
            return mended;
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
