package cn.haicang.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class StoreTest {
    @TempDir
    Path folder;

    @Test
    void a_second_process_on_the_same_data_folder_is_refused() throws Exception {
        try (var first = DataFolder.open(folder.resolve("data"))) {
            assertThat(first.resolve("lock")).exists();
            assertThatThrownBy(() -> DataFolder.open(folder.resolve("data")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another process");
        }
        DataFolder.open(folder.resolve("data")).close();
    }

    @Test
    void nobody_else_may_look_into_the_data_folder() throws Exception {
        try (var _ = DataFolder.open(folder.resolve("data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void sqlite_keeps_a_write_ahead_log_and_waits_for_the_disk() {
        try (var store = Engine.SQLITE.open(folder)) {
            assertThat(store.jdbc()
                            .sql("pragma journal_mode")
                            .query(String.class)
                            .single())
                    .isEqualTo("wal");
            // 2 is FULL (SQLite, PRAGMA synchronous).
            var synchronous = store.<Integer>writing(() ->
                    store.jdbc().sql("pragma synchronous").query(Integer.class).single());
            assertThat(synchronous).isEqualTo(2);
        }
    }

    @Test
    void writing_without_a_transaction_is_refused_at_once() {
        try (var store = Engine.SQLITE.open(folder)) {
            var write = store.jdbc().sql("update counter set value = 7");
            assertThatThrownBy(write::update).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void transactions_that_read_and_then_write_never_meet_a_lock() throws Exception {
        try (var store = Engine.SQLITE.open(folder);
                var pool = Executors.newFixedThreadPool(8)) {
            Callable<Long> next = () -> store.writing(() -> {
                long before = store.jdbc()
                        .sql("select value from counter where name = 'terminal'")
                        .query(Long.class)
                        .single();
                store.jdbc()
                        .sql("update counter set value = ? where name = 'terminal'")
                        .param(before + 1)
                        .update();
                return before + 1;
            });
            for (var done : pool.invokeAll(java.util.Collections.nCopies(100, next))) {
                assertThat(done.get()).isPositive();
            }
            assertThat(store.jdbc()
                            .sql("select value from counter where name = 'terminal'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(100);
        }
    }
}
