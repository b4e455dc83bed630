package cn.haicang.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MendingTest {
    @TempDir
    Path work;

    @TempDir
    Path afterTheCut;

    @Test
    void what_a_power_cut_left_half_done_in_a_journal_is_undone_and_the_file_is_sound() throws Exception {
        var file = work.resolve(SqliteFile.NAME);
        try (var connection = SqliteFile.alone(file).getConnection()) {
            run(connection, "create table kept (number integer, text text)");
            run(connection, """
                    insert into kept
                    with recursive n(i) as (select 1 union all select i + 1 from n where i < 200)
                    select i, printf('%2000d', i) from n""");
            halfDone(connection);
            for (var name : new String[] {SqliteFile.NAME, SqliteFile.NAME + "-journal"}) {
                Files.copy(work.resolve(name), afterTheCut.resolve(name));
            }
        }

        assertThat(new Mending(afterTheCut, Clock.systemUTC()).sound()).isTrue();
        try (var connection = SqliteFile.readOnly(afterTheCut.resolve(SqliteFile.NAME))
                        .getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept where number > 0")) {
            assertThat(rows.getInt(1)).isEqualTo(200);
        }
    }

    /** With room for next to nothing in memory, pages of a change go to the file before its commit. */
    private static void halfDone(Connection connection) throws SQLException {
        run(connection, "pragma cache_size = 1");
        connection.setAutoCommit(false);
        run(connection, "update kept set number = -number");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
