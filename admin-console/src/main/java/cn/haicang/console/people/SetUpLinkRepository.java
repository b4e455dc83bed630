package cn.haicang.console.people;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code setup_link}: the newest link and no other. */
@Repository
class SetUpLinkRepository {
    private final JdbcClient jdbc;

    SetUpLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(String tokenHash, Instant expires) {
        jdbc.sql("""
                        INSERT INTO setup_link (one, token_hash, expires_at) VALUES (1, ?, ?)
                        ON CONFLICT (one) DO UPDATE SET
                            token_hash = excluded.token_hash, expires_at = excluded.expires_at""").params(tokenHash, expires.toEpochMilli()).update();
    }

    boolean holds(String tokenHash, Instant now) {
        return jdbc.sql("SELECT count(*) FROM setup_link WHERE token_hash = ? AND expires_at > ?")
                        .params(tokenHash, now.toEpochMilli())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** @return whether it was there: whoever removes it may use it */
    boolean take(String tokenHash, Instant now) {
        return jdbc.sql("DELETE FROM setup_link WHERE token_hash = ? AND expires_at > ?")
                        .params(tokenHash, now.toEpochMilli())
                        .update()
                == 1;
    }

    void clear() {
        jdbc.sql("DELETE FROM setup_link").update();
    }
}
