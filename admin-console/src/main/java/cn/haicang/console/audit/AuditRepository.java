package cn.haicang.console.audit;

import cn.haicang.protocol.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditRepository {
    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next number; whoever else wants one waits until this transaction ends. */
    End lockEnd() {
        return jdbc.sql("update audit_head set number = number + 1 where id = 1 returning number, hash")
                .query((row, _) -> new End(row.getLong("number"), new Sha256(row.getString("hash"))))
                .single();
    }

    void add(AuditEntry entry) {
        jdbc.sql("insert into audit_log (number, at, actor, actor_name, action, subject, detail, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.number(),
                        entry.at().toEpochMilli(),
                        entry.actor().id(),
                        entry.actor().name(),
                        entry.action().name(),
                        entry.subject(),
                        entry.detail(),
                        entry.hash().value())
                .update();
        jdbc.sql("update audit_head set hash = ? where id = 1 and number = ?")
                .params(entry.hash().value(), entry.number())
                .update();
    }

    End end() {
        return jdbc.sql("select number, hash from audit_head where id = 1")
                .query((row, _) -> new End(row.getLong("number"), new Sha256(row.getString("hash"))))
                .single();
    }

    List<AuditEntry> newest(long offset, int limit) {
        return jdbc.sql("select * from audit_log order by number desc limit ? offset ?")
                .params(limit, offset)
                .query(AuditRepository::entry)
                .list();
    }

    List<AuditEntry> after(long number, int limit) {
        return jdbc.sql("select * from audit_log where number > ? order by number limit ?")
                .params(number, limit)
                .query(AuditRepository::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                new Actor(row.getString("actor"), row.getString("actor_name")),
                AuditAction.valueOf(row.getString("action")),
                row.getString("subject"),
                row.getString("detail"),
                new Sha256(row.getString("hash")));
    }

    /** The end of the chain. */
    record End(long number, Sha256 hash) {}
}
