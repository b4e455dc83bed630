package cn.haicang.kiosk.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShelfRepository {
    private final JdbcClient jdbc;

    ShelfRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both JWS as they came. */
    record SignedPair(String assignment, String catalogue) {}

    Optional<SignedPair> held() {
        return jdbc.sql("select assignment, catalogue from shelf")
                .query((row, _) -> new SignedPair(row.getString(1), row.getString(2)))
                .optional();
    }

    /** One statement, so the two never stand apart. */
    void replace(SignedPair pair, Instant at) {
        jdbc.sql("insert or replace into shelf (slot, assignment, catalogue, activated_at) values (1, ?, ?, ?)")
                .params(pair.assignment(), pair.catalogue(), at.toEpochMilli())
                .update();
    }
}
