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

/** Codes as people look at them: beside their terminal, and the installation that came by each. */
@Repository
class CodeListRepository {
    private static final String ROWS =
            "select s.*, t.site_hans, t.site_hant, t.site_en, i.id as installation, i.enrolled_at"
                    + " from enrolment_sheet s join terminal t on t.id = s.terminal left join installation i on i.kid = s.kid";
    private static final String NEWEST_FIRST = " order by s.issued_at desc, s.sheet limit ?";

    private final JdbcClient jdbc;

    CodeListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CodeRow> list(TerminalScope scope, int most, Instant now) {
        return jdbc.sql(ROWS + " where t.street like ?" + NEWEST_FIRST)
                .params(scope.street().orElse("%"), most)
                .query((row, _) -> row(row, now))
                .list();
    }

    List<CodeRow> of(TerminalId terminal, int most, Instant now) {
        return jdbc.sql(ROWS + " where s.terminal = ?" + NEWEST_FIRST)
                .params(terminal.value(), most)
                .query((row, _) -> row(row, now))
                .list();
    }

    private static CodeRow row(ResultSet row, Instant now) throws SQLException {
        return new CodeRow(
                row.getString("sheet"),
                new TerminalId(row.getString("terminal")),
                new LocalizedText(row.getString("site_hans"), row.getString("site_hant"), row.getString("site_en")),
                row.getString("issued_by_name"),
                Instant.ofEpochMilli(row.getLong("issued_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                word(row, now),
                row.getInt("wrong"),
                arrival(row),
                moment(row, "ended_at"));
    }

    private static CodeWord word(ResultSet row, Instant now) throws SQLException {
        if (row.getLong("installation") > 0) {
            return CodeWord.USED;
        }
        var expires = Instant.ofEpochMilli(row.getLong("expires_at"));
        if (!moment(row, "ended_at").orElse(now).isBefore(expires)) {
            return CodeWord.EXPIRED;
        }
        var why = row.getString("ended_why");
        if (!why.isEmpty()) {
            return CodeWord.valueOf(why);
        }
        return Sheet.State.valueOf(row.getString("state")) == Sheet.State.ENDED ? CodeWord.ENDED : CodeWord.OPEN;
    }

    private static Optional<CodeRow.Arrival> arrival(ResultSet row) throws SQLException {
        int installation = row.getInt("installation");
        return installation == 0
                ? Optional.empty()
                : Optional.of(new CodeRow.Arrival(
                        new InstallationId(installation), Instant.ofEpochMilli(row.getLong("enrolled_at"))));
    }

    /** A null of the database is read as zero, which no moment of the centre is. */
    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getLong(column)).filter(at -> at > 0).map(Instant::ofEpochMilli);
    }
}
