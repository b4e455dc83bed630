package cn.haicang.kiosk.store;

import cn.haicang.protocol.submission.Envelope;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Touches the disk while nobody waits for it. */
@Component
class StoreProbe {
    private final JdbcClient jdbc;
    private final Clock clock;

    StoreProbe(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes, to see whether it can be done: as much as the largest envelope holds, and takes it away again. */
    Optional<StoreFault> write() {
        try {
            fill(Envelope.MAX_BYTES);
            fill(0);
            return Optional.empty();
        } catch (DataAccessException e) {
            return Optional.of(StoreFault.of(e));
        }
    }

    /** Carries what was committed from SQLite's log into the file, so that no commit has to; nothing to carry costs nothing. */
    void carryOver() {
        jdbc.sql("pragma wal_checkpoint(passive)").query().singleRow();
    }

    private void fill(int bytes) {
        jdbc.sql("insert or replace into probe (slot, at, filler) values (1, ?, zeroblob(?))")
                .params(clock.millis(), bytes)
                .update();
    }
}
