package cn.haicang.kiosk.outbox;

import cn.haicang.kiosk.store.StoreFault;

/** Why the outbox takes no more submissions as it stands. */
public enum Closure {
    DISK_FULL,
    /** The database cannot be written. */
    STORE_BROKEN,
    /** The database lost its end, or went back: numbers could be given twice. A new enrolment begins a new row. */
    SEQUENCE_UNKNOWN,
    /** The centre has seen a number of this installation twice. A new enrolment begins a new row. */
    FORKED;

    static Closure of(StoreFault fault) {
        return switch (fault) {
            case DISK_FULL -> DISK_FULL;
            case READ_ONLY, DATABASE_DAMAGED, DISK_ERROR -> STORE_BROKEN;
        };
    }
}
