package cn.haicang.console.intake;

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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each installation's row of numbers has come, its holes, and what stands beside a place of it. */
@Repository
class SequenceRepository {
    private final JdbcClient jdbc;

    SequenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was the next one; then the row has come so far now */
    boolean next(EnvelopeHead head) {
        return jdbc.sql("update intake_reach set highest = ? where installation = ? and highest = ?")
                        .params(
                                head.sequence().value(),
                                head.installation().value(),
                                head.sequence().value() - 1)
                        .update()
                == 1;
    }

    /** How far it has come before; whoever else wants to change that waits until this transaction ends. */
    long lock(InstallationId installation) {
        return jdbc.sql("insert into intake_reach (installation, highest) values (?, 0) on conflict (installation)"
                        + " do update set highest = intake_reach.highest returning highest")
                .param(installation.value())
                .query(Long.class)
                .single();
    }

    void reach(EnvelopeHead head) {
        jdbc.sql("update intake_reach set highest = ? where installation = ?")
                .params(head.sequence().value(), head.installation().value())
                .update();
    }

    void open(Gap gap) {
        jdbc.sql("insert into intake_gap (installation, first, last, terminal, since) values (?, ?, ?, ?, ?)")
                .params(
                        gap.installation().value(),
                        gap.from().value(),
                        gap.to().value(),
                        gap.terminal().value(),
                        gap.since().toEpochMilli())
                .update();
    }

    Optional<Gap> around(EnvelopeHead head) {
        return jdbc.sql("select * from intake_gap where installation = ? and first <= ? and last >= ?")
                .params(
                        head.installation().value(),
                        head.sequence().value(),
                        head.sequence().value())
                .query(SequenceRepository::gap)
                .optional();
    }

    void close(Gap gap) {
        jdbc.sql("delete from intake_gap where installation = ? and first = ?")
                .params(gap.installation().value(), gap.from().value())
                .update();
    }

    /** Oldest first. */
    List<Gap> gaps(int limit) {
        return jdbc.sql("select * from intake_gap order by since, installation, first limit ?")
                .param(limit)
                .query(SequenceRepository::gap)
                .list();
    }

    List<Gap> gaps(TerminalId terminal) {
        return jdbc.sql("select * from intake_gap where terminal = ? order by installation, first")
                .param(terminal.value())
                .query(SequenceRepository::gap)
                .list();
    }

    List<Gap> gaps(InstallationId installation) {
        return jdbc.sql("select * from intake_gap where installation = ? order by first")
                .param(installation.value())
                .query(SequenceRepository::gap)
                .list();
    }

    /** Zero if nothing came. */
    long reached(InstallationId installation) {
        return jdbc.sql("select highest from intake_reach where installation = ?")
                .param(installation.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** What stands at this place, before and behind it. */
    List<Neighbour> beside(EnvelopeHead head) {
        return jdbc.sql("select id, sequence, head_hash, previous_head from envelope"
                        + " where installation = ? and sequence between ? and ?")
                .params(
                        head.installation().value(),
                        head.sequence().value() - 1,
                        head.sequence().value() + 1)
                .query((row, _) -> new Neighbour(
                        new EnvelopeId(UUID.fromString(row.getString("id"))),
                        row.getLong("sequence"),
                        row.getString("head_hash"),
                        row.getString("previous_head")))
                .list();
    }

    /**
     * @param headHash blank if it is not known
     * @param previousHead blank if it is not known, or if there is none
     */
    record Neighbour(EnvelopeId id, long sequence, String headHash, String previousHead) {}

    private static Gap gap(ResultSet row, int index) throws SQLException {
        return new Gap(
                new TerminalId(row.getString("terminal")),
                new InstallationId(row.getInt("installation")),
                new Sequence(row.getLong("first")),
                new Sequence(row.getLong("last")),
                Instant.ofEpochMilli(row.getLong("since")));
    }
}
