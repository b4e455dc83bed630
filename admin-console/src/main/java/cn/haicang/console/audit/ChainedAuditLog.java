package cn.haicang.console.audit;

import cn.haicang.protocol.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
class ChainedAuditLog implements AuditLog {
    private static final int STRIDE = 1000;
    private static final Sha256 GENESIS = new Sha256("0".repeat(64));

    private final AuditRepository rows;
    private final Clock clock;

    ChainedAuditLog(AuditRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void append(Actor actor, AuditAction action, String subject, String detail) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("an act and its row in the log stand in one transaction");
        }
        var end = rows.lockEnd();
        var at = Instant.ofEpochMilli(clock.millis());
        var bare = new AuditEntry(end.number(), at, actor, action, subject, detail, end.hash());
        rows.add(new AuditEntry(end.number(), at, actor, action, subject, detail, hash(bare, end.hash())));
    }

    @Override
    public List<AuditEntry> page(long offset, int limit) {
        return rows.newest(offset, limit);
    }

    @Override
    public long count() {
        return rows.end().number();
    }

    @Override
    public Sha256 head() {
        return rows.end().hash();
    }

    @Override
    public ChainCheck verify() {
        // The end first: rows that come while we walk are beyond it and are not asked for.
        var end = rows.end();
        var previous = GENESIS;
        long number = 0;
        while (number < end.number()) {
            var next = rows.after(number, STRIDE);
            if (next.isEmpty()) {
                return new ChainCheck.BrokenAt(number + 1);
            }
            for (var entry : next) {
                if (entry.number() > end.number()) {
                    break;
                }
                if (entry.number() != number + 1 || !entry.hash().equals(hash(entry, previous))) {
                    return new ChainCheck.BrokenAt(number + 1);
                }
                number = entry.number();
                previous = entry.hash();
            }
        }
        return previous.equals(end.hash()) ? new ChainCheck.Intact(number) : new ChainCheck.BrokenAt(number);
    }

    /** Each part with its length before it, so that no two rows make the same bytes. */
    private static Sha256 hash(AuditEntry entry, Sha256 previous) {
        var parts = Stream.of(
                previous.value(),
                Long.toString(entry.number()),
                Long.toString(entry.at().toEpochMilli()),
                entry.actor().id(),
                entry.actor().name(),
                entry.action().name(),
                entry.subject(),
                entry.detail());
        var text = parts.map(part -> part.length() + ":" + part).collect(Collectors.joining(","));
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
