package cn.haicang.kiosk.command;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code out_of_service}. */
@Repository
class ClosureRepository {
    private final JdbcClient jdbc;

    ClosureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean closed() {
        return jdbc.sql("select count(*) from out_of_service")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void close(Instant since) {
        jdbc.sql("insert or ignore into out_of_service (slot, since) values (1, ?)")
                .param(since.toEpochMilli())
                .update();
    }

    void open() {
        jdbc.sql("delete from out_of_service").update();
    }
}
