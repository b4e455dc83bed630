package cn.haicang.console.rollout;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.catalogue.Assignment;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssignmentRepository {
    private final JdbcClient jdbc;

    AssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Assignment assignment, String jws, Instant at) {
        jdbc.sql("insert into assignment (terminal, version, installation, jws, made_at) values (?, ?, ?, ?, ?)")
                .params(
                        assignment.terminal().value(),
                        assignment.version(),
                        assignment.installation().value(),
                        jws,
                        at.toEpochMilli())
                .update();
    }

    /** Over all installations of the terminal; 0 before the first. */
    long newestVersion(TerminalId terminal) {
        return jdbc.sql("select coalesce(max(version), 0) from assignment where terminal = ?")
                .param(terminal.value())
                .query(Long.class)
                .single();
    }

    /** Of this installation; 0 before the first. */
    long newestVersion(InstallationId installation) {
        return jdbc.sql("select coalesce(max(version), 0) from assignment where installation = ?")
                .param(installation.value())
                .query(Long.class)
                .single();
    }

    Optional<SignedAssignment> newest(InstallationId installation) {
        return jdbc.sql("select version, jws from assignment where installation = ? order by version desc limit 1")
                .param(installation.value())
                .query((row, _) -> new SignedAssignment(row.getLong("version"), row.getString("jws")))
                .optional();
    }
}
