package cn.haicang.console.backup;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.store.DataFolder;
import cn.haicang.console.terminals.Terminals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At the first start after a restore, before any terminal can call: leaves out the numbers that may have been given after the
 * backup was made, and puts the restore on the record.
 */
@Component
class AfterRestore implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(AfterRestore.class);

    private final DataFolder data;
    private final Terminals terminals;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    AfterRestore(DataFolder data, Terminals terminals, AuditLog audit, TransactionTemplate transaction) {
        this.data = data;
        this.terminals = terminals;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var mark = data.resolve(Custody.RESTORED);
        if (!Files.exists(mark)) {
            return;
        }
        try {
            var at = Files.readString(mark, StandardCharsets.US_ASCII);
            transaction.executeWithoutResult(_ -> {
                terminals.leaveOutNumbers();
                audit.append(Actor.CENTRE, AuditAction.CENTRE_RESTORED, "centre", "as it was at " + at);
            });
            // Should it be cut off here, more numbers are left out at the next start, which costs nothing.
            Files.delete(mark);
            log.warn("CENTRE_RESTORED as it was at {}", at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
