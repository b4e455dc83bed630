package cn.haicang.console.terminals;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.crypto.PublicJwk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InstallationRepository {
    private final JdbcClient jdbc;

    InstallationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Installation installation, Instant at) {
        jdbc.sql("insert into installation (id, terminal, kid, jwk, state, enrolled_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        installation.id().value(),
                        installation.terminal().value(),
                        installation.key().kid(),
                        installation.key().json(),
                        installation.state().name(),
                        at.toEpochMilli())
                .update();
    }

    boolean knows(InstallationId id) {
        return jdbc.sql("select count(*) from installation where id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<Installation> byKid(String kid) {
        return jdbc.sql("select * from installation where kid = ?")
                .param(kid)
                .query(InstallationRepository::installation)
                .optional();
    }

    Optional<Installation> byId(InstallationId id) {
        return jdbc.sql("select * from installation where id = ?")
                .param(id.value())
                .query(InstallationRepository::installation)
                .optional();
    }

    List<Installation> active() {
        return jdbc.sql("select * from installation where state = 'ACTIVE' order by id")
                .query(InstallationRepository::installation)
                .list();
    }

    /** @return whether this is the first time */
    boolean heard(InstallationId id, Instant at) {
        return jdbc.sql("update installation set first_heard_at = ? where id = ? and first_heard_at is null")
                        .params(at.toEpochMilli(), id.value())
                        .update()
                == 1;
    }

    void supersedeBefore(TerminalId terminal, InstallationId present, Instant at) {
        jdbc.sql("update installation set state = 'SUPERSEDED', ended_at = ?, superseded_at = ?"
                        + " where terminal = ? and id < ? and state = 'ACTIVE'")
                .params(at.toEpochMilli(), at.toEpochMilli(), terminal.value(), present.value())
                .update();
    }

    /** Also those that were superseded: their keys may lie on the same disk. */
    void shutOutAll(TerminalId terminal, InstallationState why, Instant at) {
        jdbc.sql("update installation set state = ?, ended_at = ?"
                        + " where terminal = ? and state not in ('REVOKED', 'RETIRED')")
                .params(why.name(), at.toEpochMilli(), terminal.value())
                .update();
    }

    List<InstallationRow> history(TerminalId terminal) {
        return jdbc.sql("select * from installation where terminal = ? order by id desc")
                .param(terminal.value())
                .query((row, _) -> new InstallationRow(
                        new InstallationId(row.getInt("id")),
                        InstallationState.valueOf(row.getString("state")),
                        Instant.ofEpochMilli(row.getLong("enrolled_at")),
                        moment(row, "first_heard_at"),
                        moment(row, "superseded_at"),
                        moment(row, "ended_at")))
                .list();
    }

    /** A null of the database is read as zero, which no moment of the centre is. */
    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getLong(column)).filter(at -> at > 0).map(Instant::ofEpochMilli);
    }

    private static Installation installation(ResultSet row, int index) throws SQLException {
        return new Installation(
                new InstallationId(row.getInt("id")),
                new TerminalId(row.getString("terminal")),
                PublicJwk.parse(row.getString("jwk")),
                InstallationState.valueOf(row.getString("state")));
    }
}
