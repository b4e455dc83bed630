package cn.haicang.console.commands;

import cn.haicang.console.audit.Actor;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.command.Command;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code command} and {@code command_file}. */
@Repository
class CommandRepository {
    private static final String SELECT = "select c.*, case when f.command is null then 0 else 1 end as has_file"
            + " from command c left join command_file f on f.command = c.id ";

    private final JdbcClient jdbc;

    CommandRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Command command, Actor by, String jws) {
        jdbc.sql(
                        "insert into command (id, terminal, installation, action, issued_at, not_after, issued_by, issued_name,"
                                + " jws, state, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)")
                .params(
                        command.id().toString(),
                        command.terminal().value(),
                        command.installation().value(),
                        command.action(),
                        command.issuedAt().toEpochMilli(),
                        command.notAfter().toEpochMilli(),
                        by.id(),
                        by.name(),
                        jws,
                        command.issuedAt().toEpochMilli())
                .update();
    }

    /** Those that nobody has begun, whatever their time; in the order in which they were issued. */
    List<IssuedCommand> open(TerminalId terminal) {
        return jdbc.sql(SELECT
                        + "where c.terminal = ? and c.state in ('WAITING', 'FETCHED') order by c.issued_at, c.id")
                .param(terminal.value())
                .query(CommandRepository::command)
                .list();
    }

    List<IssuedCommand> open() {
        return jdbc.sql(SELECT + "where c.state in ('WAITING', 'FETCHED') order by c.issued_at, c.id")
                .query(CommandRepository::command)
                .list();
    }

    /** How many the terminal may still fetch. */
    int waiting(InstallationId installation, Instant now) {
        return jdbc.sql("select count(*) from command where installation = ? and state in ('WAITING', 'FETCHED')"
                        + " and not_after > ?")
                .params(installation.value(), now.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    List<IssuedCommand> newest(TerminalId terminal, int limit) {
        return jdbc.sql(SELECT + "where c.terminal = ? order by c.issued_at desc, c.id desc limit ?")
                .params(terminal.value(), limit)
                .query(CommandRepository::command)
                .list();
    }

    Optional<IssuedCommand> find(CommandId id) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .param(id.toString())
                .query(CommandRepository::command)
                .optional();
    }

    String jws(CommandId id) {
        return jdbc.sql("select jws from command where id = ?")
                .param(id.toString())
                .query(String.class)
                .single();
    }

    /** @return whether it was still in the state that the caller has seen */
    boolean move(IssuedCommand seen, CommandState to, Instant at, Ending ending) {
        return jdbc.sql("update command set state = ?, changed_at = ?, reason = ?, detail = ?, ended_by = ?"
                                + " where id = ? and state = ?")
                        .param(to.name())
                        .param(at.toEpochMilli())
                        .param(ending.reason().orElse(null))
                        .param(ending.detail().orElse(null))
                        .param(ending.by().orElse(null))
                        .param(seen.id().toString())
                        .param(seen.state().name())
                        .update()
                == 1;
    }

    /** What is told of a step besides the state. */
    record Ending(Optional<String> reason, Optional<String> detail, Optional<String> by) {
        static final Ending NONE = new Ending(Optional.empty(), Optional.empty(), Optional.empty());

        static Ending because(String reason) {
            return new Ending(Optional.of(reason), Optional.empty(), Optional.empty());
        }
    }

    /** Takes the place of another one of the same command. */
    void keep(CommandId id, Sha256 hash, String jwe, Instant at) {
        jdbc.sql("insert into command_file (command, hash, jwe, received_at) values (?, ?, ?, ?)"
                        + " on conflict (command) do update set hash = excluded.hash, jwe = excluded.jwe,"
                        + " received_at = excluded.received_at")
                .params(id.toString(), hash.value(), jwe, at.toEpochMilli())
                .update();
    }

    Optional<Sha256> hash(CommandId id) {
        return jdbc.sql("select hash from command_file where command = ?")
                .param(id.toString())
                .query((row, _) -> new Sha256(row.getString(1)))
                .optional();
    }

    Optional<String> file(CommandId id) {
        return jdbc.sql("select jwe from command_file where command = ?")
                .param(id.toString())
                .query(String.class)
                .optional();
    }

    private static IssuedCommand command(ResultSet row, int index) throws SQLException {
        return new IssuedCommand(
                CommandId.of(row.getString("id")),
                new TerminalId(row.getString("terminal")),
                new InstallationId(row.getInt("installation")),
                CommandAction.valueOf(row.getString("action")),
                Instant.ofEpochMilli(row.getLong("issued_at")),
                Instant.ofEpochMilli(row.getLong("not_after")),
                new Actor(row.getString("issued_by"), row.getString("issued_name")),
                CommandState.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("detail")),
                Optional.ofNullable(row.getString("ended_by")),
                row.getInt("has_file") == 1);
    }
}
