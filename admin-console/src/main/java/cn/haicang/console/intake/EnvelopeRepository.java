package cn.haicang.console.intake;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every authentic envelope that ever came. */
@Repository
class EnvelopeRepository {
    private final JdbcClient jdbc;

    EnvelopeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether its id came for the first time; while another transaction holds that id, this one waits for it */
    boolean add(EnvelopeHead head, Known known, String headJws, Instant at) {
        return jdbc.sql("insert into envelope (id, terminal, installation, sequence, receipt, kind, head, head_hash,"
                                + " previous_head, bytes_hash, parked, received_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                        .params(
                                head.id().toString(),
                                head.terminal().value(),
                                head.installation().value(),
                                head.sequence().value(),
                                head.receiptNumber().digits(),
                                head.kind().name(),
                                headJws,
                                Sha256.ofAscii(headJws).value(),
                                head.previousHead().map(Sha256::value).orElse(""),
                                known.bytes().value(),
                                known.parked().map(Enum::name).orElse(""),
                                at.toEpochMilli())
                        .update()
                == 1;
    }

    /** The receipt numbers that came in this place of an installation's row. */
    List<String> numbersAt(InstallationId installation, Sequence sequence) {
        return jdbc.sql("select distinct receipt from envelope where installation = ? and sequence = ?")
                .params(installation.value(), sequence.value())
                .query((row, _) -> row.getString("receipt"))
                .list();
    }

    /** @return whether these very bytes were parked under this id; they are not any more */
    boolean release(EnvelopeId id, Sha256 bytes) {
        return jdbc.sql("update envelope set parked = '' where id = ? and bytes_hash = ? and parked <> ''")
                        .params(id.toString(), bytes.value())
                        .update()
                == 1;
    }

    Optional<Known> find(EnvelopeId id) {
        return jdbc.sql("select bytes_hash, parked from envelope where id = ?")
                .param(id.toString())
                .query((row, _) -> new Known(
                        new Sha256(row.getString("bytes_hash")),
                        Optional.of(row.getString("parked"))
                                .filter(reason -> !reason.isEmpty())
                                .map(EnvelopeVerdict.Reason::valueOf)))
                .optional();
    }

    /**
     * What is remembered of an envelope.
     *
     * @param bytes hash of head and sealed part
     * @param parked why it is not a case
     */
    record Known(Sha256 bytes, Optional<EnvelopeVerdict.Reason> parked) {}
}
