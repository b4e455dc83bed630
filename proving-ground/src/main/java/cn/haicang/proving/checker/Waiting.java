package cn.haicang.proving.checker;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How much a terminal still has to send. */
public final class Waiting {
    private Waiting() {}

    /** @param database of a terminal, running or not */
    public static long in(Path database) throws SQLException {
        try (Connection connection = CentreCase.open(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox where state = 'WAITING'")) {
            return row.getLong(1);
        }
    }
}
