package cn.haicang.console.terminals;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.TerminalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TerminalRepository {
    /** Who runs the terminals; a second operator would be a column of the form that registers them. */
    private static final String DEPARTMENT = "SERVICE_CENTRE";

    private static final String ROWS = "select t.*, (select max(i.id) from installation i"
            + " where i.terminal = t.id and i.state = 'ACTIVE') as installation from terminal t";

    private final JdbcClient jdbc;

    TerminalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next of its kind; a number that was given is never given again. */
    long next(String counter) {
        return jdbc.sql("update counter set value = value + 1 where name = ? returning value")
                .param(counter)
                .query(Long.class)
                .single();
    }

    void skip(String counter, int numbers) {
        jdbc.sql("update counter set value = value + ? where name = ?")
                .params(numbers, counter)
                .update();
    }

    void add(TerminalId id, NewTerminal terminal, Instant at) {
        jdbc.sql("insert into terminal (id, site_hans, site_hant, site_en, street, department, state, registered_at)"
                        + " values (?, ?, ?, ?, ?, ?, 'NOT_ENROLLED', ?)")
                .params(
                        id.value(),
                        terminal.site().zhHans(),
                        terminal.site().zhHant(),
                        terminal.site().en(),
                        terminal.street(),
                        DEPARTMENT,
                        at.toEpochMilli())
                .update();
    }

    /** @return false if it was retired: that is for good */
    boolean activate(TerminalId id) {
        return setState(id, TerminalState.ACTIVE);
    }

    /** @return whether there is such a terminal that was not retired */
    boolean setState(TerminalId id, TerminalState state) {
        return jdbc.sql("update terminal set state = ? where id = ? and state <> 'RETIRED'")
                        .params(state.name(), id.value())
                        .update()
                == 1;
    }

    void setWanted(TerminalId id, long version) {
        jdbc.sql("update terminal set wanted_assignment = ? where id = ?")
                .params(version, id.value())
                .update();
    }

    /** @param retired those that are gone, or all the others */
    List<TerminalRow> list(TerminalScope scope, boolean retired) {
        return jdbc.sql(ROWS + " where t.street like ? and t.state " + (retired ? "=" : "<>")
                        + " 'RETIRED' order by t.id")
                .param(scope.street().orElse("%"))
                .query(TerminalRepository::row)
                .list();
    }

    Optional<TerminalRow> find(TerminalId id) {
        return jdbc.sql(ROWS + " where t.id = ?")
                .param(id.value())
                .query(TerminalRepository::row)
                .optional();
    }

    private static TerminalRow row(ResultSet row, int index) throws SQLException {
        return new TerminalRow(
                new TerminalId(row.getString("id")),
                new LocalizedText(row.getString("site_hans"), row.getString("site_hant"), row.getString("site_en")),
                row.getString("street"),
                TerminalState.valueOf(row.getString("state")),
                positive(row, "installation").map(number -> new InstallationId(Math.toIntExact(number))),
                positive(row, "wanted_assignment"),
                Optional.empty());
    }

    /** A null of the database is read as zero, which none of these ever is. */
    private static Optional<Long> positive(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getLong(column)).filter(value -> value > 0);
    }
}
