package cn.haicang.console.attachments;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentRepository {
    private final JdbcClient jdbc;

    AttachmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How much a terminal has here that no envelope has named. */
    record Unnamed(long count, long bytes) {}

    Optional<Received> received(TerminalId terminal, Sha256 hash) {
        return jdbc.sql("select received, complete from attachment where terminal = ? and hash = ?")
                .params(terminal.value(), hash.value())
                .query((row, _) -> new Received(row.getLong(1), row.getInt(2) == 1))
                .optional();
    }

    Unnamed unnamed(TerminalId terminal) {
        return jdbc.sql(
                        "select count(*), coalesce(sum(received), 0) from attachment where terminal = ? and envelope = ''")
                .param(terminal.value())
                .query((row, _) -> new Unnamed(row.getLong(1), row.getLong(2)))
                .single();
    }

    void begin(TerminalId terminal, Sha256 hash, Instant at) {
        jdbc.sql("insert into attachment (terminal, hash, received, complete, envelope, touched_at)"
                        + " values (?, ?, 0, 0, '', ?) on conflict do nothing")
                .params(terminal.value(), hash.value(), at.toEpochMilli())
                .update();
    }

    /** @return false if it does not end at this place (any more): somebody else was faster */
    boolean append(TerminalId terminal, Sha256 hash, long place, String content, Instant at) {
        boolean here = jdbc.sql("update attachment set received = ?, touched_at = ?"
                                + " where terminal = ? and hash = ? and received = ? and complete = 0")
                        .params(place + content.length(), at.toEpochMilli(), terminal.value(), hash.value(), place)
                        .update()
                == 1;
        if (here) {
            jdbc.sql("insert into attachment_part (terminal, hash, place, content) values (?, ?, ?, ?)")
                    .params(terminal.value(), hash.value(), place, content)
                    .update();
        }
        return here;
    }

    void complete(TerminalId terminal, Sha256 hash) {
        jdbc.sql("update attachment set complete = 1 where terminal = ? and hash = ?")
                .params(terminal.value(), hash.value())
                .update();
    }

    void parts(TerminalId terminal, Sha256 hash, Consumer<String> each) {
        jdbc.sql("select content from attachment_part where terminal = ? and hash = ? order by place")
                .params(terminal.value(), hash.value())
                .query((RowCallbackHandler) row -> each.accept(row.getString(1)));
    }

    long countComplete(TerminalId terminal, Set<String> hashes) {
        return jdbc.sql(
                        "select count(*) from attachment where terminal = :terminal and hash in (:hashes) and complete = 1")
                .param("terminal", terminal.value())
                .param("hashes", hashes)
                .query(Long.class)
                .single();
    }

    void name(TerminalId terminal, Set<String> hashes, EnvelopeId envelope) {
        jdbc.sql("update attachment set envelope = :envelope where terminal = :terminal and hash in (:hashes)"
                        + " and envelope = '' and complete = 1")
                .param("envelope", envelope.toString())
                .param("terminal", terminal.value())
                .param("hashes", hashes)
                .update();
    }

    List<StoredAttachment> of(EnvelopeId envelope) {
        return jdbc.sql(
                        "select terminal, hash, received from attachment where envelope = ? and complete = 1 order by hash")
                .param(envelope.toString())
                .query((row, _) -> new StoredAttachment(
                        new TerminalId(row.getString(1)), new Sha256(row.getString(2)), row.getLong(3)))
                .list();
    }

    void remove(TerminalId terminal, Sha256 hash) {
        jdbc.sql("delete from attachment_part where terminal = ? and hash = ?")
                .params(terminal.value(), hash.value())
                .update();
        jdbc.sql("delete from attachment where terminal = ? and hash = ?")
                .params(terminal.value(), hash.value())
                .update();
    }

    /** What no envelope has named and nobody has added to since then. */
    int removeOrphans(Instant before) {
        jdbc.sql("delete from attachment_part where exists (select 1 from attachment a where a.terminal ="
                        + " attachment_part.terminal and a.hash = attachment_part.hash and a.envelope = ''"
                        + " and a.touched_at < ?)")
                .param(before.toEpochMilli())
                .update();
        return jdbc.sql("delete from attachment where envelope = '' and touched_at < ?")
                .param(before.toEpochMilli())
                .update();
    }
}
