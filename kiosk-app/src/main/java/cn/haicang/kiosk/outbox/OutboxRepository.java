package cn.haicang.kiosk.outbox;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.SealedAttachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxRepository {
    private static final String QUEUED = """
            select id, chain, sequence, receipt_number, head, sealed,
                   (select group_concat(hash) from attachment where envelope = outbox.id) as attachments
            from outbox
            """;

    private final JdbcClient jdbc;

    OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ChainEnd(Sequence sequence, Sha256 head) {}

    /** An entry and the chain that it belongs to. */
    record Queued(String chain, long sequence, OutboxEntry entry) {}

    Optional<ReceiptNumber> numberOf(EnvelopeId id) {
        return jdbc.sql("select receipt_number from outbox where id = ?")
                .param(id.toString())
                .query((row, _) -> new ReceiptNumber(row.getString(1)))
                .optional();
    }

    /** Looks from the newest row back: but for the first envelope of a new chain, that is the first look. */
    Optional<ChainEnd> end(Chain chain) {
        return jdbc.sql("select sequence, head from outbox where chain = ? order by position desc limit 1")
                .param(chain.key())
                .query((row, _) -> new ChainEnd(new Sequence(row.getLong(1)), Sha256.ofAscii(row.getString(2))))
                .optional();
    }

    /** The folder of the last damaged database that this one took the place of; empty if it is the first one. */
    String lastMending() {
        return jdbc.sql("select set_aside from mending order by number desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** @return false if an envelope of this id is there already */
    boolean insert(Chain chain, Place place, Envelope envelope, Instant at) {
        return jdbc.sql("""
                insert into outbox (id, chain, sequence, receipt_number, state, queued_at, head, sealed)
                values (?, ?, ?, ?, 'WAITING', ?, ?, ?)
                on conflict (id) do nothing""")
                        .params(
                                place.id().toString(),
                                chain.key(),
                                place.sequence().value(),
                                place.number().digits(),
                                at.toEpochMilli(),
                                envelope.head(),
                                envelope.sealed())
                        .update()
                == 1;
    }

    void attach(EnvelopeId id, SealedAttachment attachment) {
        jdbc.sql("insert into attachment (envelope, hash, sealed) values (?, ?, ?) on conflict do nothing")
                .params(id.toString(), attachment.hash().value(), attachment.jwe())
                .update();
    }

    Optional<SealedAttachment> attachment(EnvelopeId id, Sha256 hash) {
        return jdbc.sql("select sealed from attachment where envelope = ? and hash = ?")
                .params(id.toString(), hash.value())
                .query((row, _) -> new SealedAttachment(hash, row.getString(1)))
                .optional();
    }

    void detach(EnvelopeId id) {
        jdbc.sql("delete from attachment where envelope = ?")
                .param(id.toString())
                .update();
    }

    List<Queued> waiting(int most) {
        return jdbc.sql(QUEUED + """
                where state = 'WAITING' order by deferrals, position limit ?""").param(most).query((row, _) -> queued(row)).list();
    }

    /** What the centre does not have, or not for good: ids in the order in which they were queued. */
    List<EnvelopeId> unsettled() {
        return jdbc.sql("select id from outbox where state <> 'AT_CENTRE' order by position")
                .query((row, _) -> new EnvelopeId(UUID.fromString(row.getString(1))))
                .list();
    }

    Optional<OutboxEntry> unsettled(EnvelopeId id) {
        return jdbc.sql(QUEUED + """
                where id = ? and state <> 'AT_CENTRE'""")
                .param(id.toString())
                .query((row, _) -> queued(row).entry())
                .optional();
    }

    boolean settled(EnvelopeId id) {
        return jdbc.sql("select count(*) from outbox where id = ? and state = 'AT_CENTRE'")
                        .param(id.toString())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void settle(EnvelopeId id, Instant at) {
        one(id, jdbc.sql("""
                update outbox set state = 'AT_CENTRE', sealed = null, settled_at = ?
                where id = ? and state = 'WAITING'""").params(at.toEpochMilli(), id.toString()).update());
    }

    void park(EnvelopeId id, String reason, Instant at) {
        one(id, jdbc.sql("""
                update outbox set state = 'PARKED', reason = ?, settled_at = ?
                where id = ? and state = 'WAITING'""").params(reason, at.toEpochMilli(), id.toString()).update());
    }

    void defer(EnvelopeId id) {
        one(
                id,
                jdbc.sql("update outbox set deferrals = deferrals + 1 where id = ? and state = 'WAITING'")
                        .param(id.toString())
                        .update());
    }

    void forgetSettledBefore(Instant instant) {
        jdbc.sql("""
                delete from outbox where state = 'AT_CENTRE' and settled_at < ?
                and position not in (select max(position) from outbox group by chain)""").param(instant.toEpochMilli()).update();
    }

    OutboxDepth depth(Instant now) {
        return jdbc.sql("""
                select coalesce(sum(state = 'WAITING'), 0), coalesce(sum(state = 'PARKED'), 0),
                       coalesce(min(queued_at) filter (where state = 'WAITING'), ?),
                       coalesce(sum(octet_length(head) + octet_length(sealed)) filter (where state = 'WAITING'), 0)
                           + (select coalesce(sum(octet_length(a.sealed)), 0) from attachment a
                              join outbox o on o.id = a.envelope and o.state = 'WAITING')
                from outbox where state <> 'AT_CENTRE'""")
                .param(now.toEpochMilli())
                .query((row, _) ->
                        new OutboxDepth(row.getInt(1), row.getInt(2), age(row.getLong(3), now), row.getLong(4)))
                .single();
    }

    Optional<DeliveryState> stateOf(ReceiptNumber number) {
        return jdbc.sql("""
                select state from outbox where sequence = ? and receipt_number = ?
                order by position desc limit 1""")
                .params(number.sequence().value(), number.digits())
                .query((row, _) -> state(row.getString(1)))
                .optional();
    }

    private static DeliveryState state(String column) {
        return switch (column) {
            case "WAITING" -> DeliveryState.QUEUED;
            case "AT_CENTRE" -> DeliveryState.AT_CENTRE;
            case "PARKED" -> DeliveryState.PARKED;
            default -> throw new IllegalStateException("outbox state " + column);
        };
    }

    /** A clock that was set back does not make a negative age. */
    private static Duration age(long queuedAt, Instant now) {
        return Duration.ofMillis(Math.max(0, now.toEpochMilli() - queuedAt));
    }

    private static Queued queued(ResultSet row) throws SQLException {
        return new Queued(
                row.getString("chain"),
                row.getLong("sequence"),
                new OutboxEntry(
                        new EnvelopeId(UUID.fromString(row.getString("id"))),
                        new ReceiptNumber(row.getString("receipt_number")),
                        new Envelope(row.getString("head"), row.getString("sealed")),
                        hashes(Optional.ofNullable(row.getString("attachments")))));
    }

    private static List<Sha256> hashes(Optional<String> joined) {
        return joined.stream()
                .flatMap(hashes -> Arrays.stream(hashes.split(",")))
                .map(Sha256::new)
                .toList();
    }

    /** Two agents on one outbox, or a bug: never silent. */
    private static void one(EnvelopeId id, int rows) {
        if (rows != 1) {
            throw new IllegalStateException("envelope " + id + " does not wait (any more)");
        }
    }
}
