package cn.haicang.kiosk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A terminal whose disk cannot be used at the start waits before it opens, says so on its screen, and goes on by itself as
 * soon as the disk can be used.
 */
final class StoreGate {
    private static final Logger log = LoggerFactory.getLogger(StoreGate.class);

    /** With less than this, the side files of the database have no room (32 KiB, SQLite, WAL-mode File Format, 2). */
    private static final long SMALLEST = 64 * 1024;

    private final Path data;
    private final int port;
    private final Duration pause;

    StoreGate(StoreSettings settings, int port) {
        this.data = settings.data().toAbsolutePath();
        this.port = port;
        this.pause = settings.watch();
    }

    interface Opening<T> {
        T open() throws IOException, SQLException;
    }

    <T> T await(Opening<T> opening) {
        Optional<ClosedPage> page = Optional.empty();
        try {
            while (true) {
                try {
                    return opening.open();
                } catch (IOException | SQLException | UncheckedIOException e) {
                    var fault = fault(e);
                    log.error("STORE_CANNOT_BE_OPENED {} waiting", fault, e);
                    page = page.isPresent() ? page : ClosedPage.open(port);
                    page.ifPresent(open -> open.show(fault));
                }
                LockSupport.parkNanos(pause.toNanos());
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("the start was given up");
                }
            }
        } finally {
            page.ifPresent(ClosedPage::close);
        }
    }

    private StoreFault fault(Exception thrown) {
        return StoreFault.behind(thrown)
                .filter(it -> it == StoreFault.DATABASE_DAMAGED)
                .orElseGet(this::medium);
    }

    /** What the file system says about itself: the words of its refusals differ by language. */
    private StoreFault medium() {
        try {
            var store = fileStore(data);
            if (store.isReadOnly()) {
                return StoreFault.READ_ONLY;
            }
            return store.getUsableSpace() < SMALLEST ? StoreFault.DISK_FULL : StoreFault.DISK_ERROR;
        } catch (IOException e) {
            return StoreFault.DISK_ERROR;
        }
    }

    private static FileStore fileStore(Path path) throws IOException {
        var there = path;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.getFileStore(there);
    }
}
