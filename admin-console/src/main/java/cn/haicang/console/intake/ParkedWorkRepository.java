package cn.haicang.console.intake;

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

/** Parked envelopes as people work on them. */
@Repository
class ParkedWorkRepository {
    private static final String JOINED =
            " from parked_envelope p left join matter_proposal c on c.kind = 'PARKED' and c.subject = p.hash"
                    + " where p.department like ? escape '!'";
    private static final String SELECTED = "select p.*, c.proposed_by, c.confirmed_by" + JOINED;

    private final JdbcClient jdbc;

    ParkedWorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<ParkedMatter> list(ParkedFilter filter) {
        return jdbc.sql(SELECTED + state(filter) + " order by p.received_at desc, p.hash limit ? offset ?")
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
        return jdbc.sql(SELECTED + " and p.hash = ?")
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
                    case OPEN -> " and p.released_at is null and c.subject is null";
                    case PROPOSED -> " and p.released_at is null and c.subject is not null and c.confirmed_by is null";
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
                state(row));
    }

    private static ParkedMatter.State state(ResultSet row) throws SQLException {
        if (row.getLong("released_at") > 0) {
            return ParkedMatter.State.RELEASED;
        }
        if (Optional.ofNullable(row.getString("confirmed_by")).isPresent()) {
            return ParkedMatter.State.CLOSED;
        }
        return Optional.ofNullable(row.getString("proposed_by")).isPresent()
                ? ParkedMatter.State.PROPOSED
                : ParkedMatter.State.OPEN;
    }
}
