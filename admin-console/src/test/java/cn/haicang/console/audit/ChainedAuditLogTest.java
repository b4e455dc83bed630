package cn.haicang.console.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.console.store.StoreContract;
import java.time.Clock;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class ChainedAuditLogTest extends StoreContract {
    private static final Actor SOMEBODY = new Actor("user:1", "叶文慧");

    private AuditLog log;

    @BeforeEach
    void begin() {
        log = new ChainedAuditLog(new AuditRepository(store.jdbc()), Clock.systemUTC());
    }

    @Test
    void an_empty_log_is_intact() {
        assertThat(log.verify()).isEqualTo(new ChainCheck.Intact(0));
        assertThat(log.head().value()).isEqualTo("0".repeat(64));
    }

    @Test
    void rows_come_back_newest_first_as_they_were_written() {
        store.write(() -> log.append(SOMEBODY, AuditAction.SIGNED_IN, "user:1", ""));
        store.write(() -> log.append(SOMEBODY, AuditAction.CASE_LOOKED_AT, "case", "受理 \"x\""));

        assertThat(log.page(0, 10)).extracting(AuditEntry::number).containsExactly(2L, 1L);
        var newest = log.page(0, 1).getFirst();
        assertThat(newest.actor()).isEqualTo(SOMEBODY);
        assertThat(newest.action()).isEqualTo(AuditAction.CASE_LOOKED_AT);
        assertThat(newest.detail()).isEqualTo("受理 \"x\"");
        assertThat(newest.hash()).isEqualTo(log.head());
        assertThat(log.count()).isEqualTo(2);
        assertThat(log.verify()).isEqualTo(new ChainCheck.Intact(2));
    }

    @Test
    void what_is_rolled_back_leaves_neither_row_nor_gap() {
        store.transaction().executeWithoutResult(running -> {
            log.append(SOMEBODY, AuditAction.SIGNED_IN, "user:1", "");
            running.setRollbackOnly();
        });
        store.write(() -> log.append(SOMEBODY, AuditAction.SIGNED_OUT, "user:1", ""));

        assertThat(log.verify()).isEqualTo(new ChainCheck.Intact(1));
    }

    @Test
    void a_changed_row_shows() {
        fill(5);
        change("update audit_log set detail = 'harmless' where number = 3");

        assertThat(log.verify()).isEqualTo(new ChainCheck.BrokenAt(3));
    }

    @Test
    void a_missing_row_shows() {
        fill(5);
        change("delete from audit_log where number = 2");

        assertThat(log.verify()).isEqualTo(new ChainCheck.BrokenAt(2));
    }

    @Test
    void a_shortened_log_shows() {
        fill(5);
        change("delete from audit_log where number = 5");

        assertThat(log.verify()).isEqualTo(new ChainCheck.BrokenAt(5));
    }

    @Test
    void an_act_outside_of_a_transaction_is_refused() {
        assertThatThrownBy(() -> log.append(SOMEBODY, AuditAction.SIGNED_IN, "user:1", ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void many_at_once_make_one_chain() throws Exception {
        Callable<Boolean> act = () -> store.writing(() -> {
            log.append(SOMEBODY, AuditAction.SIGNED_IN, "user:1", "");
            return true;
        });
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(Collections.nCopies(80, act))) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(log.verify()).isEqualTo(new ChainCheck.Intact(80));
    }

    private void fill(int rows) {
        for (int i = 0; i < rows; i++) {
            store.write(() -> log.append(SOMEBODY, AuditAction.SIGNED_IN, "user:1", ""));
        }
    }

    private void change(String sql) {
        store.write(() -> store.jdbc().sql(sql).update());
    }
}
