package cn.haicang.console.intake;

import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parked envelopes with their bytes: they wait for a person. */
@Repository
class ParkedRepository {
    private static final String PARKED = "select p.*, case when p.released_at is null and c.confirmed_by is not null"
            + " then 1 else 0 end as closed from parked_envelope p left join matter_proposal c on c.kind = 'PARKED'"
            + " and c.subject = p.hash";

    private final JdbcClient jdbc;

    ParkedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether these bytes came for the first time */
    boolean add(Caller caller, Envelope envelope, Sha256 bytes, Why why, Instant at) {
        return jdbc.sql("insert into parked_envelope (hash, terminal, installation, reason, receipt, service, head,"
                                + " sealed, received_at, department) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (hash) do nothing")
                        .params(
                                bytes.value(),
                                caller.terminal().value(),
                                caller.installation().value(),
                                why.reason().name(),
                                why.head()
                                        .map(head -> head.receiptNumber().digits())
                                        .orElse(""),
                                why.head().map(head -> head.service().value()).orElse(""),
                                Printable.of(envelope.head()),
                                Printable.of(envelope.sealed()),
                                at.toEpochMilli(),
                                why.department())
                        .update()
                == 1;
    }

    List<ParkedEnvelope> byReceipt(ReceiptNumber number) {
        return jdbc.sql(PARKED + " where p.receipt = ? order by p.received_at")
                .param(number.digits())
                .query(ParkedRepository::parked)
                .list();
    }

    List<ParkedEnvelope> newest(int limit) {
        return jdbc.sql(PARKED + " order by p.received_at desc, p.hash limit ?")
                .param(limit)
                .query(ParkedRepository::parked)
                .list();
    }

    private static ParkedEnvelope parked(ResultSet row, int index) throws SQLException {
        return new ParkedEnvelope(
                new TerminalId(row.getString("terminal")),
                EnvelopeVerdict.Reason.valueOf(row.getString("reason")),
                text(row, "receipt").map(ReceiptNumber::new),
                text(row, "service").map(ServiceCode::new),
                Instant.ofEpochMilli(row.getLong("received_at")),
                row.getInt("closed") == 1);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getString(column)).filter(value -> !value.isEmpty());
    }

    /**
     * Why something is parked.
     *
     * @param head as it was proven, or as it is claimed
     * @param department whose officers look into it
     */
    record Why(EnvelopeVerdict.Reason reason, Optional<EnvelopeHead> head, String department) {}
}
