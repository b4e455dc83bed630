package cn.haicang.console.foureyes;

import cn.haicang.console.audit.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code matter_note} and {@code matter_proposal}. */
@Repository
class FourEyesRepository {
    private static final String THIS_ONE = " where kind = ? and subject = ?";

    private final JdbcClient jdbc;

    FourEyesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(Matter matter, Note note) {
        jdbc.sql("insert into matter_note (kind, subject, number, at, actor, actor_name, note) values (?, ?,"
                        + " (select count(*) + 1 from matter_note" + THIS_ONE + "), ?, ?, ?, ?)")
                .params(
                        matter.kind().name(),
                        matter.key(),
                        matter.kind().name(),
                        matter.key(),
                        note.at().toEpochMilli(),
                        note.by().id(),
                        note.by().name(),
                        note.text())
                .update();
    }

    List<Note> notes(Matter matter) {
        return jdbc.sql("select * from matter_note" + THIS_ONE + " order by number")
                .params(matter.kind().name(), matter.key())
                .query((row, _) -> new Note(
                        Instant.ofEpochMilli(row.getLong("at")),
                        new Actor(row.getString("actor"), row.getString("actor_name")),
                        row.getString("note")))
                .list();
    }

    Optional<Proposal> proposal(Matter matter) {
        return jdbc.sql("select * from matter_proposal" + THIS_ONE)
                .params(matter.kind().name(), matter.key())
                .query(FourEyesRepository::read)
                .optional();
    }

    /** @return whether nobody has proposed anything yet */
    boolean propose(Matter matter, Proposal.Act act, Acknowledgement by) {
        return jdbc.sql("insert into matter_proposal (kind, subject, act, reason, proposed_by, proposed_name,"
                                + " proposed_at) values (?, ?, ?, ?, ?, ?, ?) on conflict (kind, subject) do nothing")
                        .params(
                                matter.kind().name(),
                                matter.key(),
                                act.name(),
                                by.reason(),
                                by.by().id(),
                                by.by().name(),
                                by.at().toEpochMilli())
                        .update()
                == 1;
    }

    /** @return whether it was there, and by somebody else */
    boolean confirm(Matter matter, Actor by, Instant at) {
        return jdbc.sql("update matter_proposal set confirmed_by = ?, confirmed_name = ?, confirmed_at = ?" + THIS_ONE
                                + " and confirmed_by is null and proposed_by <> ?")
                        .params(
                                by.id(),
                                by.name(),
                                at.toEpochMilli(),
                                matter.kind().name(),
                                matter.key(),
                                by.id())
                        .update()
                == 1;
    }

    /** @return whether there was one that nobody had confirmed */
    boolean takeBack(Matter matter) {
        return jdbc.sql("delete from matter_proposal" + THIS_ONE + " and confirmed_by is null")
                        .params(matter.kind().name(), matter.key())
                        .update()
                == 1;
    }

    void forget(Matter matter) {
        jdbc.sql("delete from matter_proposal" + THIS_ONE)
                .params(matter.kind().name(), matter.key())
                .update();
    }

    private static Proposal read(ResultSet row, int index) throws SQLException {
        var second = Optional.ofNullable(row.getString("confirmed_by"));
        var name = Optional.ofNullable(row.getString("confirmed_name")).orElse("");
        return new Proposal(
                Proposal.Act.valueOf(row.getString("act")),
                row.getString("reason"),
                new Actor(row.getString("proposed_by"), row.getString("proposed_name")),
                Instant.ofEpochMilli(row.getLong("proposed_at")),
                second.map(id -> new Actor(id, name)));
    }
}
