package cn.haicang.proving.checker;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One row of the centre's table of cases. */
record CentreCase(
        String id, String receipt, String service, int installation, long sequence, String attention, String sealed) {
    static List<CentreCase> all(Connection centre) throws SQLException {
        try (Statement statement = centre.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, receipt, service, installation, sequence, attention, sealed from cases")) {
            List<CentreCase> cases = new ArrayList<>();
            while (row.next()) {
                cases.add(new CentreCase(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7)));
            }
            return cases;
        }
    }

    static Connection open(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }
}
