package cn.haicang.console.terminals;

import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.health.Heartbeat;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReportRepository {
    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Row row) {
        jdbc.sql("insert into terminal_report (terminal, installation, received_at, heartbeat) values (?, ?, ?, ?)"
                        + " on conflict (terminal) do update set installation = excluded.installation,"
                        + " received_at = excluded.received_at, heartbeat = excluded.heartbeat")
                .params(
                        row.terminal().value(),
                        row.installation().value(),
                        row.reported().at().toEpochMilli(),
                        row.json())
                .update();
    }

    List<Row> all() {
        return jdbc.sql("select * from terminal_report")
                .query(ReportRepository::row)
                .list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var json = row.getString("heartbeat");
        var heartbeat = WireJson.read(json.getBytes(StandardCharsets.UTF_8), Heartbeat.class);
        return new Row(
                new TerminalId(row.getString("terminal")),
                new InstallationId(row.getInt("installation")),
                new Reported(Instant.ofEpochMilli(row.getLong("received_at")), heartbeat),
                json);
    }

    /**
     * What one terminal reported last, through which installation.
     *
     * @param json the heartbeat as it is stored; made before the row waits with others to be written, so that none of them
     *     can spoil it for all
     */
    record Row(TerminalId terminal, InstallationId installation, Reported reported, String json) {
        static Row of(Caller caller, Reported reported) {
            var json = new String(WireJson.write(reported.heartbeat()), StandardCharsets.UTF_8);
            return new Row(caller.terminal(), caller.installation(), reported, json);
        }
    }
}
