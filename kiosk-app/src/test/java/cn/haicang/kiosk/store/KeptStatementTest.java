package cn.haicang.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class KeptStatementTest {
    private final StoreHealth health = new StoreHealth(new Announcer(_ -> {}));

    @TempDir
    Path data;

    private DataFolder folder;
    private KioskDatabase database;
    private JdbcTemplate jdbc;
    private KeptStatement insert;

    @BeforeEach
    void open() throws Exception {
        folder = DataFolder.open(data);
        database = KioskDatabase.open(folder, health);
        jdbc = new JdbcTemplate(database);
        jdbc.execute("create table line (text text not null)");
        insert = new KeptStatement(jdbc, health, "insert into line (text) values (?)");
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
    }

    private void insert(String text) {
        insert.update(row -> row.setString(1, text));
    }

    private int lines() {
        return jdbc.queryForList("select text from line").size();
    }

    @Test
    void it_goes_on_after_the_database_was_closed_and_opened_under_it() throws Exception {
        insert("before");
        database.mend();
        insert("after");
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void a_full_disk_is_seen_and_the_statement_works_again_once_there_is_room() {
        insert("first");
        jdbc.execute("pragma max_page_count=2");
        assertThatThrownBy(() -> insert("x".repeat(100_000))).isInstanceOf(DataAccessException.class);
        assertThat(health.fault()).contains(StoreFault.DISK_FULL);

        jdbc.execute("pragma max_page_count=1000000");
        insert("x".repeat(100_000));
        assertThat(lines()).isEqualTo(2);
    }
}
