package cn.haicang.kiosk.outbox;

import cn.haicang.kiosk.store.KeptStatement;
import cn.haicang.kiosk.store.StoreHealth;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.SealedAttachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxRepository {
    private static final String INSERT = """
            insert into outbox (id, chain, sequence, receipt_number, state, queued_at, head, sealed)
            values (?, ?, ?, ?, 'WAITING', ?, ?, ?)
            on conflict (id) do nothing""";

    private static final String QUEUED = """
            select position, id, chain, sequence, receipt_number, head, sealed,
                   (select group_concat(hash) from attachment where envelope = outbox.id) as attachments
            from outbox
            """;

    private final JdbcClient jdbc;
    private final KeptStatement insert;
    /** Where a look for what waits begins, instead of at what was delivered long ago. Only a guess: what finds nothing looks everywhere. */
    private final AtomicLong firstWaiting = new AtomicLong();

    OutboxRepository(JdbcClient jdbc, JdbcTemplate template, StoreHealth health) {
        this.jdbc = jdbc;
        this.insert = new KeptStatement(template, health, INSERT);
    }

    record ChainEnd(Sequence sequence, Sha256 head) {}

    /** An entry, its place among all of them, and the chain that it belongs to. */
    record Queued(long position, String chain, long sequence, OutboxEntry entry) {}

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

    boolean ended(Chain chain) {
        return jdbc.sql("select count(*) from ended_chain where chain = ?")
                        .param(chain.key())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * A resident waits for this one, so it is kept prepared.
     *
     * @return false if an envelope of this id is there already
     */
    boolean insert(Chain chain, Place place, Envelope envelope, Instant at) {
        return insert.update(row -> {
                    row.setString(1, place.id().toString());
                    row.setString(2, chain.key());
                    row.setLong(3, place.sequence().value());
                    row.setString(4, place.number().digits());
                    row.setLong(5, at.toEpochMilli());
                    row.setString(6, envelope.head());
                    row.setString(7, envelope.sealed());
                })
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

    /** In the order in which they were queued; what was deferred comes last. */
    List<Queued> waiting(int most) {
        var behind = notDeferred(firstWaiting.get(), most);
        var first = behind.isEmpty() ? notDeferred(0, most) : behind;
        first.stream().findFirst().ifPresent(row -> firstWaiting.set(row.position()));
        return Stream.concat(first.stream(), deferred(most - first.size()).stream())
                .toList();
    }

    private List<Queued> notDeferred(long from, int most) {
        return jdbc.sql(QUEUED + """
                where position >= ? and state = 'WAITING' and deferrals = 0 order by position limit ?""")
                .params(from, most)
                .query((row, _) -> queued(row))
                .list();
    }

    private List<Queued> deferred(int most) {
        return jdbc.sql(QUEUED + """
                where state = 'WAITING' and deferrals > 0 order by deferrals, position limit ?""").param(most).query((row, _) -> queued(row)).list();
    }

    List<QueueLine> lines(int most) {
        return jdbc.sql("""
                select receipt_number, queued_at, deferrals, reason from outbox
                where state <> 'AT_CENTRE' order by position limit ?""")
                .param(most)
                .query((row, _) -> new QueueLine(
                        QueueLine.place(new ReceiptNumber(row.getString(1))),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getInt(3),
                        Optional.ofNullable(row.getString(4))))
                .list();
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
                .query((row, _) -> OutboxDepth.since(
                        Instant.ofEpochMilli(row.getLong(3)), now, row.getInt(1), row.getInt(2), row.getLong(4)))
                .single();
    }

    Optional<DeliveryState> stateOf(ReceiptNumber number) {
        return jdbc.sql("""
                select state from outbox where sequence = ? and receipt_number = ?
                order by position desc limit 1""")
                .params(number.sequence().value(), number.digits())
                .query((row, _) -> DeliveryState.stored(row.getString(1)))
                .optional();
    }

    private static Queued queued(ResultSet row) throws SQLException {
        return new Queued(
                row.getLong("position"),
                row.getString("chain"),
                row.getLong("sequence"),
                new OutboxEntry(
                        new EnvelopeId(UUID.fromString(row.getString("id"))),
                        new ReceiptNumber(row.getString("receipt_number")),
                        new Envelope(row.getString("head"), row.getString("sealed")),
                        Optional.ofNullable(row.getString("attachments")).stream()
                                .flatMap(hashes -> Arrays.stream(hashes.split(",")))
                                .map(Sha256::new)
                                .toList()));
    }

    /** Two agents on one outbox, or a bug: never silent. */
    private static void one(EnvelopeId id, int rows) {
        if (rows != 1) {
            throw new IllegalStateException("envelope " + id + " does not wait (any more)");
        }
    }
}
