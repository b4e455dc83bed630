package cn.haicang.console.intake;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.foureyes.Acknowledgement;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.EnvelopeHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code intake_alarm}. */
@Repository
class AlarmRepository {
    private final JdbcClient jdbc;

    AlarmRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is a new one */
    boolean raise(IntakeAlarm.Kind kind, EnvelopeHead head, Instant at) {
        return jdbc.sql("insert into intake_alarm (kind, envelope, terminal, installation, sequence, raised_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (kind, envelope) do nothing")
                        .params(
                                kind.name(),
                                head.id().toString(),
                                head.terminal().value(),
                                head.installation().value(),
                                head.sequence().value(),
                                at.toEpochMilli())
                        .update()
                == 1;
    }

    List<IntakeAlarm> newest(int limit) {
        return jdbc.sql("select * from intake_alarm order by raised_at desc, envelope limit ?")
                .param(limit)
                .query(AlarmRepository::alarm)
                .list();
    }

    /** Those that nobody has acknowledged, newest first. */
    List<IntakeAlarm> open(int limit) {
        return jdbc.sql("select * from intake_alarm where acknowledged_at is null"
                        + " order by raised_at desc, envelope limit ?")
                .param(limit)
                .query(AlarmRepository::alarm)
                .list();
    }

    List<IntakeAlarm> of(TerminalId terminal, int limit) {
        return jdbc.sql("select * from intake_alarm where terminal = ? order by raised_at desc, envelope limit ?")
                .params(terminal.value(), limit)
                .query(AlarmRepository::alarm)
                .list();
    }

    /** @return whether it was open */
    boolean acknowledge(IntakeAlarm.Kind kind, EnvelopeId envelope, Acknowledgement by) {
        return jdbc.sql("update intake_alarm set acknowledged_at = ?, acknowledged_by = ?, acknowledged_name = ?,"
                                + " acknowledged_reason = ?"
                                + " where kind = ? and envelope = ? and acknowledged_at is null")
                        .params(
                                by.at().toEpochMilli(),
                                by.by().id(),
                                by.by().name(),
                                by.reason(),
                                kind.name(),
                                envelope.toString())
                        .update()
                == 1;
    }

    /** Whatever was acknowledged: a fork never ends by itself. */
    Set<InstallationId> forked() {
        return Set.copyOf(jdbc.sql("select distinct installation from intake_alarm where kind = 'FORK'")
                .query((row, _) -> new InstallationId(row.getInt("installation")))
                .list());
    }

    private static IntakeAlarm alarm(ResultSet row, int index) throws SQLException {
        var seen = Optional.ofNullable(row.getString("acknowledged_by"));
        return new IntakeAlarm(
                IntakeAlarm.Kind.valueOf(row.getString("kind")),
                new EnvelopeId(UUID.fromString(row.getString("envelope"))),
                new TerminalId(row.getString("terminal")),
                new InstallationId(row.getInt("installation")),
                new Sequence(row.getLong("sequence")),
                Instant.ofEpochMilli(row.getLong("raised_at")),
                seen.isEmpty() ? Optional.empty() : Optional.of(acknowledgement(row)));
    }

    private static Acknowledgement acknowledgement(ResultSet row) throws SQLException {
        return new Acknowledgement(
                new Actor(row.getString("acknowledged_by"), row.getString("acknowledged_name")),
                row.getString("acknowledged_reason"),
                Instant.ofEpochMilli(row.getLong("acknowledged_at")));
    }
}
