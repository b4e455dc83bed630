package cn.haicang.console.intake;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.intake.ParkedMatter.Proposal;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people do with parked envelopes. */
@Repository
class ParkedWorkRepository {
    private static final String JOINED =
            " from parked_envelope p left join parked_proposal c on c.hash = p.hash where p.department like ? escape"
                    + " '!'";

    private final JdbcClient jdbc;

    ParkedWorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<ParkedMatter> list(ParkedFilter filter) {
        return jdbc.sql("select p.*, c.act, c.reason as why, c.proposed_by, c.proposed_name, c.proposed_at,"
                        + " c.confirmed_by, c.confirmed_name" + JOINED + state(filter)
                        + " order by p.received_at desc, p.hash limit ? offset ?")
                .params(department(filter.department()), filter.limit(), filter.offset())
                .query(ParkedWorkRepository::matter)
                .list();
    }

    long count(ParkedFilter filter) {
        return jdbc.sql("select count(*)" + JOINED + state(filter))
                .param(department(filter.department()))
                .query(Long.class)
                .single();
    }

    Optional<ParkedMatter> find(Optional<String> department, Sha256 hash) {
        return jdbc.sql("select p.*, c.act, c.reason as why, c.proposed_by, c.proposed_name, c.proposed_at,"
                        + " c.confirmed_by, c.confirmed_name" + JOINED + " and p.hash = ?")
                .params(department(department), hash.value())
                .query(ParkedWorkRepository::matter)
                .optional();
    }

    Envelope bytes(Sha256 hash) {
        return jdbc.sql("select head, sealed from parked_envelope where hash = ?")
                .param(hash.value())
                .query((row, _) -> new Envelope(row.getString("head"), row.getString("sealed")))
                .single();
    }

    void note(Sha256 hash, ParkedMatter.Note note) {
        jdbc.sql("insert into parked_note (hash, number, at, actor, actor_name, note) values (?,"
                        + " (select count(*) + 1 from parked_note where hash = ?), ?, ?, ?, ?)")
                .params(
                        hash.value(),
                        hash.value(),
                        note.at().toEpochMilli(),
                        note.by().id(),
                        note.by().name(),
                        note.text())
                .update();
    }

    List<ParkedMatter.Note> notes(Sha256 hash) {
        return jdbc.sql("select * from parked_note where hash = ? order by number")
                .param(hash.value())
                .query((row, _) -> new ParkedMatter.Note(
                        Instant.ofEpochMilli(row.getLong("at")),
                        new Actor(row.getString("actor"), row.getString("actor_name")),
                        row.getString("note")))
                .list();
    }

    /** @return whether nobody has proposed anything yet, and it has not gone on */
    boolean propose(Sha256 hash, ParkedMatter.Act act, Acknowledgement by) {
        return jdbc.sql("insert into parked_proposal (hash, act, reason, proposed_by, proposed_name, proposed_at)"
                                + " select hash, ?, ?, ?, ?, ? from parked_envelope where hash = ? and released_at is null on conflict"
                                + " (hash) do nothing")
                        .params(
                                act.name(),
                                by.reason(),
                                by.by().id(),
                                by.by().name(),
                                by.at().toEpochMilli(),
                                hash.value())
                        .update()
                == 1;
    }

    /** @return whether it was there, and by somebody else */
    boolean confirm(Sha256 hash, Actor by, Instant at) {
        return jdbc.sql("update parked_proposal set confirmed_by = ?, confirmed_name = ?, confirmed_at = ?"
                                + " where hash = ? and confirmed_by is null and proposed_by <> ?")
                        .params(by.id(), by.name(), at.toEpochMilli(), hash.value(), by.id())
                        .update()
                == 1;
    }

    /** @return whether there was one that nobody had confirmed */
    boolean takeBack(Sha256 hash) {
        return jdbc.sql("delete from parked_proposal where hash = ? and confirmed_by is null")
                        .param(hash.value())
                        .update()
                == 1;
    }

    /** @return whether it had not gone on before */
    boolean release(Sha256 hash, Instant at) {
        return jdbc.sql("update parked_envelope set released_at = ? where hash = ? and released_at is null")
                        .params(at.toEpochMilli(), hash.value())
                        .update()
                == 1;
    }

    private static String state(ParkedFilter filter) {
        return filter.state()
                .map(state -> switch (state) {
                    case OPEN -> " and p.released_at is null and c.hash is null";
                    case PROPOSED -> " and p.released_at is null and c.hash is not null and c.confirmed_by is null";
                    case CLOSED -> " and p.released_at is null and c.confirmed_by is not null";
                    case RELEASED -> " and p.released_at is not null";
                })
                .orElse("");
    }

    /** The underscore of a department would stand for any character. */
    private static String department(Optional<String> code) {
        return code.map(known -> known.replace("_", "!_")).orElse("%");
    }

    private static ParkedMatter matter(ResultSet row, int index) throws SQLException {
        var proposal = proposal(row);
        return new ParkedMatter(
                new Sha256(row.getString("hash")),
                new TerminalId(row.getString("terminal")),
                new InstallationId(row.getInt("installation")),
                EnvelopeVerdict.Reason.valueOf(row.getString("reason")),
                Optional.of(row.getString("receipt"))
                        .filter(it -> !it.isEmpty())
                        .map(ReceiptNumber::new),
                Optional.of(row.getString("service"))
                        .filter(it -> !it.isEmpty())
                        .map(ServiceCode::new),
                row.getString("department"),
                Instant.ofEpochMilli(row.getLong("received_at")),
                state(row.getLong("released_at") > 0, proposal),
                proposal);
    }

    private static ParkedMatter.State state(boolean released, Optional<Proposal> proposal) {
        if (released) {
            return ParkedMatter.State.RELEASED;
        }
        return proposal.map(
                        it -> it.confirmedBy().isPresent() ? ParkedMatter.State.CLOSED : ParkedMatter.State.PROPOSED)
                .orElse(ParkedMatter.State.OPEN);
    }

    private static Optional<Proposal> proposal(ResultSet row) throws SQLException {
        var act = Optional.ofNullable(row.getString("act")).map(ParkedMatter.Act::valueOf);
        if (act.isEmpty()) {
            return Optional.empty();
        }
        var second = Optional.ofNullable(row.getString("confirmed_by"));
        var name = Optional.ofNullable(row.getString("confirmed_name")).orElse("");
        return Optional.of(new Proposal(
                act.get(),
                row.getString("why"),
                new Actor(row.getString("proposed_by"), row.getString("proposed_name")),
                Instant.ofEpochMilli(row.getLong("proposed_at")),
                second.map(id -> new Actor(id, name))));
    }
}
