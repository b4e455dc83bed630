package cn.haicang.kiosk.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Why the disk did not take something. The names go over the wire, as reasons of the device {@code store}. */
public enum StoreFault {
    DISK_FULL,
    READ_ONLY,
    DATABASE_DAMAGED,
    /** Anything else that keeps the database from working, such as a disk that answers with errors. */
    DISK_ERROR;

    /** The primary code is the lowest byte of an extended one (SQLite, Result and Error Codes, 3). */
    private static final int PRIMARY = 0xff;

    /** What lies behind an exception of the database; looks through all its causes. */
    public static StoreFault of(Throwable thrown) {
        return behind(thrown).orElse(DISK_ERROR);
    }

    /** Empty if the disk is not to blame, but what was asked of the database. */
    static Optional<StoreFault> behind(Throwable thrown) {
        return sqlite(thrown).flatMap(StoreFault::named);
    }

    private static Optional<StoreFault> named(SQLiteErrorCode code) {
        return switch (primary(code)) {
            case SQLITE_FULL -> Optional.of(DISK_FULL);
            case SQLITE_READONLY -> Optional.of(READ_ONLY);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Optional.of(DATABASE_DAMAGED);
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_PERM -> Optional.of(DISK_ERROR);
            default -> Optional.empty();
        };
    }

    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return code.code < 0 ? code : SQLiteErrorCode.getErrorCode(code.code & PRIMARY);
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
