package cn.haicang.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.store.DataFolder;
import cn.haicang.kiosk.store.SqliteFile;
import cn.haicang.kiosk.testing.TestStore;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class LeanOutboxTest {
    private static final String ROW =
            "insert into outbox values (%d, '%s', 'key-a', %d, '%s', '%s'," + " %d, %s, 5, %s, 'head-%1$d', %s)";

    @TempDir
    Path data;

    @Test
    void a_terminal_of_before_keeps_what_waits_what_was_put_aside_and_what_was_delivered() {
        try (var folder = DataFolder.open(data);
                var source = SqliteFile.open(folder)) {
            Flyway.configure()
                    .dataSource(source)
                    .locations(SqliteFile.MIGRATIONS)
                    .target("6")
                    .load()
                    .migrate();
            var jdbc = new JdbcTemplate(source);
            jdbc.update(ROW.formatted(3, uuid(1), 1, number(1), "AT_CENTRE", 0, "null", "9", "null"));
            jdbc.update(ROW.formatted(5, uuid(2), 2, number(2), "PARKED", 0, "'SIGNATURE'", "9", "'sealed-5'"));
            jdbc.update(ROW.formatted(6, uuid(3), 3, number(3), "WAITING", 2, "null", "null", "'sealed-6'"));
            jdbc.update(ROW.formatted(9, uuid(4), 4, number(4), "WAITING", 0, "null", "null", "'sealed-9'"));
        }

        try (var store = TestStore.open(data)) {
            var outbox = new OutboxRepository(store.jdbc(), store.template(), store.health());
            assertThat(outbox.waiting(10))
                    .extracting(OutboxRepository.Queued::position)
                    .containsExactly(9L, 6L);
            assertThat(outbox.unsettled()).hasSize(3);
            assertThat(store.jdbc()
                            .sql("select position || state || coalesce(reason, '') from outbox order by position")
                            .query(String.class)
                            .list())
                    .containsExactly("3AT_CENTRE", "5PARKEDSIGNATURE", "6WAITING", "9WAITING");
        }
    }

    /** Where a damaged file has lost its end, the next rows stand where lost ones stood. */
    @Test
    void what_waits_is_found_also_before_where_it_was_found_last() {
        try (var store = TestStore.open(data)) {
            var outbox = new OutboxRepository(store.jdbc(), store.template(), store.health());
            store.template()
                    .update(ROW.formatted(9, uuid(1), 1, number(1), "WAITING", 0, "null", "null", "'sealed-9'"));
            assertThat(outbox.waiting(10))
                    .extracting(OutboxRepository.Queued::position)
                    .containsExactly(9L);
            store.template().update("delete from outbox");
            store.template()
                    .update(ROW.formatted(4, uuid(2), 2, number(2), "WAITING", 0, "null", "null", "'sealed-4'"));
            assertThat(outbox.waiting(10))
                    .extracting(OutboxRepository.Queued::position)
                    .containsExactly(4L);
        }
    }

    private static String number(int sequence) {
        return ReceiptNumber.of(new InstallationId(7), new Sequence(sequence), sequence)
                .digits();
    }

    private static String uuid(int number) {
        return "00000000-0000-7000-8000-00000000000" + number;
    }
}
