package cn.haicang.console.terminals;

import cn.haicang.console.audit.Actor;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SheetRepository {
    private static final String END =
            "update enrolment_sheet set state = 'ENDED', answer = null, ended_why = ?, ended_at = ?";

    private final JdbcClient jdbc;

    SheetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the number was free */
    boolean add(Sheet sheet, Actor by, Instant at) {
        return jdbc.sql(
                                "insert into enrolment_sheet (sheet, terminal, secret_hash, state, wrong, issued_at, expires_at,"
                                        + " issued_by, issued_by_name) values (?, ?, ?, 'OPEN', 0, ?, ?, ?, ?)"
                                        + " on conflict (sheet) do nothing")
                        .params(
                                sheet.number(),
                                sheet.terminal().value(),
                                sheet.secretHash().value(),
                                at.toEpochMilli(),
                                sheet.expires().toEpochMilli(),
                                by.id(),
                                by.name())
                        .update()
                == 1;
    }

    /** Holds the row until the transaction ends, so that two callers with one code follow each other. */
    Optional<Sheet> lock(String number) {
        return jdbc.sql("update enrolment_sheet set wrong = wrong where sheet = ? returning *")
                .param(number)
                .query(SheetRepository::sheet)
                .optional();
    }

    void wrong(String number) {
        jdbc.sql("update enrolment_sheet set wrong = wrong + 1 where sheet = ?")
                .param(number)
                .update();
    }

    void use(String number, Sheet.Given answer) {
        jdbc.sql("update enrolment_sheet set state = 'USED', kid = ?, answer = ? where sheet = ?")
                .params(answer.kid(), answer.json(), number)
                .update();
    }

    void end(String number, CodeWord why, Instant at) {
        jdbc.sql(END + " where sheet = ? and state <> 'ENDED'")
                .params(why.name(), at.toEpochMilli(), number)
                .update();
    }

    void endAll(TerminalId terminal, CodeWord why, Instant at) {
        jdbc.sql(END + " where terminal = ? and state <> 'ENDED'")
                .params(why.name(), at.toEpochMilli(), terminal.value())
                .update();
    }

    void endUnused(TerminalId terminal, CodeWord why, Instant at) {
        jdbc.sql(END + " where terminal = ? and state = 'OPEN'")
                .params(why.name(), at.toEpochMilli(), terminal.value())
                .update();
    }

    /** The sheet that this installation came with. */
    void endOf(InstallationId installation) {
        jdbc.sql("update enrolment_sheet set state = 'ENDED', answer = null"
                        + " where kid = (select kid from installation where id = ?)")
                .param(installation.value())
                .update();
    }

    private static Sheet sheet(ResultSet row, int index) throws SQLException {
        return new Sheet(
                row.getString("sheet"),
                new TerminalId(row.getString("terminal")),
                new Sha256(row.getString("secret_hash")),
                Sheet.State.valueOf(row.getString("state")),
                row.getInt("wrong"),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                given(row.getString("kid"), row.getString("answer")));
    }

    private static Optional<Sheet.Given> given(@Nullable String kid, @Nullable String answer) {
        return kid == null || answer == null ? Optional.empty() : Optional.of(new Sheet.Given(kid, answer));
    }
}
