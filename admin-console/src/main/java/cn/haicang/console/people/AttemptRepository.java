package cn.haicang.console.people;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code sign_in_attempt}. */
@Repository
class AttemptRepository {
    private final JdbcClient jdbc;

    AttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One more try, and how many these are now. A try beyond the limit doesn't move the moment of the last one: the door
     * opens when it was said to open, however often somebody knocks.
     */
    int countOneMore(String loginHash, int limit, Instant at) {
        return jdbc.sql("""
                        INSERT INTO sign_in_attempt (login_hash, tries, latest_at) VALUES (:login, 1, :at)
                        ON CONFLICT (login_hash) DO UPDATE SET
                            latest_at = CASE WHEN sign_in_attempt.tries < :limit
                                             THEN excluded.latest_at ELSE sign_in_attempt.latest_at END,
                            tries = sign_in_attempt.tries + 1
                        RETURNING tries""")
                .param("login", loginHash)
                .param("at", at.toEpochMilli())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    Optional<Instant> latest(String loginHash) {
        return jdbc.sql("SELECT latest_at FROM sign_in_attempt WHERE login_hash = ?")
                .param(loginHash)
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    void forget(String loginHash) {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE login_hash = ?")
                .param(loginHash)
                .update();
    }

    /** Tries that nobody followed up are no series any more. */
    void forgetUntil(Instant moment) {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE latest_at <= ?")
                .param(moment.toEpochMilli())
                .update();
    }
}
