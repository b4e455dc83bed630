package cn.haicang.console.intake;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.foureyes.Acknowledgement;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.health.DayReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code told_day}, beside what came. */
@Repository
class DayRepository {
    private static final String COMPARED = "select d.*, case when d.agreed_at is null then"
            + " (select count(distinct e.sequence) from envelope e where e.installation = d.installation"
            + " and e.sequence between d.first and d.reached) else d.receipts end as came,"
            + " case when d.agreed_at is null then (select count(*) from envelope e where"
            + " e.installation = d.installation and e.sequence = d.reached and e.head_hash = d.head)"
            + " else 1 end as same_head from told_day d";

    /** How many of one installation are kept, whatever it tells. */
    static final int MOST_KEPT = 64;

    private final JdbcClient jdbc;

    DayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was said of it before holds no longer, unless it is told as before. The oldest one that nobody waits for any more
     * makes room.
     *
     * @return false if there is no room, because all that are kept are open
     */
    boolean tell(Caller caller, DayReport day, Instant at) {
        if (kept(caller, day) >= MOST_KEPT && !makeRoom(caller)) {
            return false;
        }
        write(caller, day, at);
        return true;
    }

    /** Beside this one. */
    private int kept(Caller caller, DayReport day) {
        return jdbc.sql("select count(*) from told_day where installation = ? and not (day = ? and first = ?)")
                .params(
                        caller.installation().value(),
                        day.day().toEpochDay(),
                        day.first().value())
                .query(Integer.class)
                .single();
    }

    private boolean makeRoom(Caller caller) {
        return jdbc.sql(
                                "delete from told_day where installation = ? and (day, first) in (select day, first from told_day"
                                        + " where installation = ? and (agreed_at is not null or explained_at is not null)"
                                        + " order by day, first limit 1)")
                        .params(
                                caller.installation().value(),
                                caller.installation().value())
                        .update()
                == 1;
    }

    private void write(Caller caller, DayReport day, Instant at) {
        jdbc.sql("insert into told_day (installation, day, first, terminal, receipts, reached, head, told_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (installation, day, first) do update set"
                        + " receipts = excluded.receipts, reached = excluded.reached, head = excluded.head,"
                        + " told_at = excluded.told_at, agreed_at = null, explained_at = null, explained_by = null,"
                        + " explained_name = null, explanation = null"
                        + " where told_day.reached <> excluded.reached or told_day.head <> excluded.head")
                .params(
                        caller.installation().value(),
                        day.day().toEpochDay(),
                        day.first().value(),
                        caller.terminal().value(),
                        day.receipts(),
                        day.reached().value(),
                        day.head().value(),
                        at.toEpochMilli())
                .update();
    }

    /** Neither agreed nor explained, the oldest day first. */
    List<DayAccount> open(int limit) {
        return jdbc.sql(COMPARED + " where d.agreed_at is null and d.explained_at is null"
                        + " order by d.day, d.installation, d.first limit ?")
                .param(limit)
                .query(DayRepository::account)
                .list();
    }

    /** Newest first. */
    List<DayAccount> of(TerminalId terminal, int limit) {
        return jdbc.sql(COMPARED + " where d.terminal = ? order by d.day desc, d.first desc limit ?")
                .params(terminal.value(), limit)
                .query(DayRepository::account)
                .list();
    }

    /** The highest number that the installation says it gave out; zero if it has told nothing. */
    long told(InstallationId installation) {
        return jdbc.sql("select coalesce(max(reached), 0) from told_day where installation = ?")
                .param(installation.value())
                .query(Long.class)
                .single();
    }

    void agree(DayAccount account, Instant at) {
        jdbc.sql("update told_day set agreed_at = ? where installation = ? and day = ? and first = ? and reached = ?")
                .params(
                        at.toEpochMilli(),
                        account.installation().value(),
                        account.day().toEpochDay(),
                        account.first().value(),
                        account.reached().value())
                .update();
    }

    /** @return whether it was open, and as it was when the explanation was written */
    boolean explain(DayAccount account, Acknowledgement by) {
        return jdbc.sql("update told_day set explained_at = ?, explained_by = ?, explained_name = ?, explanation = ?"
                                + " where installation = ? and day = ? and first = ? and reached = ?"
                                + " and agreed_at is null and explained_at is null")
                        .params(
                                by.at().toEpochMilli(),
                                by.by().id(),
                                by.by().name(),
                                by.reason(),
                                account.installation().value(),
                                account.day().toEpochDay(),
                                account.first().value(),
                                account.reached().value())
                        .update()
                == 1;
    }

    private static DayAccount account(ResultSet row, int index) throws SQLException {
        return new DayAccount(
                new TerminalId(row.getString("terminal")),
                new InstallationId(row.getInt("installation")),
                LocalDate.ofEpochDay(row.getLong("day")),
                new Sequence(row.getLong("first")),
                new Sequence(row.getLong("reached")),
                row.getLong("came"),
                row.getLong("same_head") > 0,
                Instant.ofEpochMilli(row.getLong("told_at")),
                row.getLong("agreed_at") > 0,
                row.getLong("explained_at") > 0 ? Optional.of(explanation(row)) : Optional.empty());
    }

    private static Acknowledgement explanation(ResultSet row) throws SQLException {
        return new Acknowledgement(
                new Actor(row.getString("explained_by"), row.getString("explained_name")),
                row.getString("explanation"),
                Instant.ofEpochMilli(row.getLong("explained_at")));
    }
}
