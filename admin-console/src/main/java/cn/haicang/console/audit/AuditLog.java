package cn.haicang.console.audit;

import cn.haicang.protocol.Sha256;
import java.util.List;

/**
 * The log of who did what. Rows are only ever added; each carries a hash over itself and the row before, so that a change
 * or a gap shows. Terminals hear the newest hash with each heartbeat, which binds the centre to it.
 */
public interface AuditLog {
    /**
     * Adds a row to the running transaction; both are committed or neither.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of one
     */
    void append(Actor actor, AuditAction action, String subject, String detail);

    /** Newest first. */
    List<AuditEntry> page(long offset, int limit);

    long count();

    /** The hash of the newest row; 64 zeros while the log is empty. */
    Sha256 head();

    /** Walks all rows. */
    ChainCheck verify();
}
