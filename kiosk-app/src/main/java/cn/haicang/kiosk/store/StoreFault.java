package cn.haicang.kiosk.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Why the disk did not take something. */
public enum StoreFault {
    DISK_FULL,
    /** Anything else: unreadable, read-only, damaged. */
    BROKEN;

    /** What lies behind an exception of the database; looks through all its causes. */
    public static StoreFault of(Throwable thrown) {
        return sqlite(thrown)
                .filter(code -> code == SQLiteErrorCode.SQLITE_FULL)
                .map(_ -> DISK_FULL)
                .orElse(BROKEN);
    }

    private static Optional<SQLiteErrorCode> sqlite(Throwable thrown) {
        for (@Nullable Throwable at = thrown; at != null; at = before(at)) {
            if (at instanceof SQLiteException e) {
                return Optional.of(e.getResultCode());
            }
        }
        return Optional.empty();
    }

    /** A failed rollback hides what it was rolled back for: SQLite has already done it by itself when the disk is full. */
    private static @Nullable Throwable before(Throwable thrown) {
        return thrown instanceof TransactionSystemException e && e.getApplicationException() != null
                ? e.getApplicationException()
                : thrown.getCause();
    }
}
