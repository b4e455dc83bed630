package cn.haicang.console.catalogue;

import cn.haicang.protocol.Sha256;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CatalogueRepository {
    private final JdbcClient jdbc;

    CatalogueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(int number, Sha256 hash, String jws, Instant at) {
        jdbc.sql("insert into catalogue (number, hash, jws, signed_at) values (?, ?, ?, ?)")
                .params(number, hash.value(), jws, at.toEpochMilli())
                .update();
    }

    Optional<String> newest() {
        return jdbc.sql("select jws from catalogue order by number desc limit 1")
                .query(String.class)
                .optional();
    }

    Optional<String> find(Sha256 hash) {
        return jdbc.sql("select jws from catalogue where hash = ?")
                .param(hash.value())
                .query(String.class)
                .optional();
    }
}
