package cn.haicang.kiosk.command;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.command.Command;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import cn.haicang.protocol.command.CommandReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The journal: table {@code command}. Every statement is durable when it returns. */
@Repository
class CommandRepository {
    private final JdbcClient jdbc;

    CommandRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knows(CommandId id) {
        return jdbc.sql("select count(*) from command where id = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void take(Command command, String jws, Instant at) {
        add(command, jws, at, "WAITING", Optional.empty());
    }

    /** It will never be begun; that is told, and remembered. */
    void decline(Command command, String jws, Instant at, CommandReport report) {
        add(command, jws, at, report.state().name(), report.reason());
    }

    private void add(Command command, String jws, Instant at, String state, Optional<String> reason) {
        jdbc.sql("insert into command (id, installation, jws, action, not_after, state, taken_at, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(command.id().toString())
                .param(command.installation().value())
                .param(jws)
                .param(command.action())
                .param(command.notAfter().toEpochMilli())
                .param(state)
                .param(at.toEpochMilli())
                .param(reason.orElse(null))
                .update();
    }

    /** In the order in which they came; those of an earlier installation never begin. */
    List<CommandEntry> waiting(InstallationId installation) {
        return jdbc.sql("select * from command where state = 'WAITING' and installation = ? order by position")
                .param(installation.value())
                .query(CommandRepository::entry)
                .list();
    }

    List<CommandEntry> running() {
        return jdbc.sql("select * from command where state = 'RUNNING' order by position")
                .query(CommandRepository::entry)
                .list();
    }

    /** From here on it has been begun, whatever happens. @return whether it was still waiting */
    boolean begin(CommandId id, String hostBoot) {
        return jdbc.sql("update command set state = 'RUNNING', host_boot = ? where id = ? and state = 'WAITING'")
                        .params(hostBoot, id.toString())
                        .update()
                == 1;
    }

    /** Nothing of it was done: a resident came first. */
    void putBack(CommandId id) {
        jdbc.sql("update command set state = 'WAITING' where id = ? and state = 'RUNNING'")
                .param(id.toString())
                .update();
    }

    boolean leave(CommandId id, CommandReport report) {
        return settle(id, "WAITING", report, Optional.empty());
    }

    /** @return whether it was still running: the first end stands */
    boolean end(CommandId id, CommandReport report, Optional<String> sealedFile) {
        return settle(id, "RUNNING", report, sealedFile);
    }

    private boolean settle(CommandId id, String from, CommandReport report, Optional<String> file) {
        return jdbc.sql("update command set state = ?, reason = ?, detail = ?, file = ? where id = ? and state = ?")
                        .param(report.state().name())
                        .param(report.reason().orElse(null))
                        .param(report.detail().orElse(null))
                        .param(file.orElse(null))
                        .param(id.toString())
                        .param(from)
                        .update()
                == 1;
    }

    /** Something that the centre does not know yet. */
    record Untold(CommandId id, CommandReport report, Optional<String> file) {}

    List<Untold> untold(InstallationId installation) {
        return jdbc.sql("select * from command where state <> 'WAITING' and (told is null or told <> state)"
                        + " and installation = ? order by position")
                .param(installation.value())
                .query((row, _) -> new Untold(
                        CommandId.of(row.getString("id")),
                        new CommandReport(
                                CommandReport.State.valueOf(row.getString("state")),
                                Optional.ofNullable(row.getString("reason")),
                                Optional.ofNullable(row.getString("detail"))),
                        Optional.ofNullable(row.getString("file"))))
                .list();
    }

    void told(CommandId id, CommandReport.State state) {
        jdbc.sql("update command set told = ? where id = ?")
                .params(state.name(), id.toString())
                .update();
    }

    void fileGone(CommandId id) {
        jdbc.sql("update command set file = null where id = ?")
                .param(id.toString())
                .update();
    }

    void fileRefused(CommandId id) {
        jdbc.sql("update command set file = null, state = 'FAILED', reason = 'FILE_REFUSED' where id = ?")
                .param(id.toString())
                .update();
    }

    private static CommandEntry entry(ResultSet row, int index) throws SQLException {
        return new CommandEntry(
                CommandId.of(row.getString("id")),
                CommandAction.valueOf(row.getString("action")),
                Instant.ofEpochMilli(row.getLong("not_after")),
                Optional.ofNullable(row.getString("host_boot")).orElse(""));
    }
}
