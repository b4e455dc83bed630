package cn.haicang.console.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The centre's tables as whole, in one transaction of the caller's: read row by row, and filled again. */
final class Tables {
    private static final String FLYWAY = "flyway_schema_history";
    private static final int ROWS_AT_ONCE = 200;

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** Those that others refer to come before them. */
    List<String> ordered() throws SQLException {
        var waiting = new LinkedHashMap<String, Set<String>>();
        for (var name : names()) {
            waiting.put(name, referredToBy(name));
        }
        var ordered = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.entrySet().stream()
                    .filter(table -> ordered.containsAll(table.getValue()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other in a circle"))
                    .getKey();
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** The version of the last migration, as Flyway has written it down. */
    String schema() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select version from " + FLYWAY
                        + " where success and version is not null order by installed_rank desc limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The first line names the columns. */
    void write(String table, OutputStream out) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery("select * from " + table)) {
                var columns = columns(rows);
                line(out, columns.stream().map(Optional::of).toList());
                while (rows.next()) {
                    var fields = new ArrayList<Optional<String>>();
                    for (int at = 1; at <= columns.size(); at++) {
                        fields.add(Optional.ofNullable(rows.getString(at)));
                    }
                    line(out, fields);
                }
            }
        }
    }

    /** What the migrations themselves have put in goes first. */
    void empty(List<String> ordered) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : ordered.reversed()) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }

    void fill(String table, InputStream in) throws SQLException, IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var columns = CopyLine.read(Optional.ofNullable(lines.readLine()).orElseThrow(() -> new IOException(table)));
        var names = columns.stream().map(Optional::orElseThrow).toList();
        var types = types(table, names);
        var places = String.join(
                ", ", IntStream.range(0, names.size()).mapToObj(_ -> "?").toList());
        try (var insert = connection.prepareStatement(
                "insert into " + table + " (" + String.join(", ", names) + ") values (" + places + ")")) {
            int waiting = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                set(insert, CopyLine.read(line), types);
                insert.addBatch();
                if (++waiting % ROWS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, List<Optional<String>> fields, List<Boolean> numbers)
            throws SQLException {
        for (int at = 0; at < fields.size(); at++) {
            var field = fields.get(at);
            boolean number = numbers.get(at);
            if (field.isEmpty()) {
                insert.setNull(at + 1, number ? Types.BIGINT : Types.VARCHAR);
            } else if (number) {
                insert.setLong(at + 1, Long.parseLong(field.get()));
            } else {
                insert.setString(at + 1, field.get());
            }
        }
    }

    /** Whether each is a number; there are numbers and texts only. */
    private List<Boolean> types(String table, List<String> columns) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select " + String.join(", ", columns) + " from " + table + " where 1 = 0")) {
            var types = new ArrayList<Boolean>();
            for (int at = 1; at <= columns.size(); at++) {
                types.add(rows.getMetaData()
                        .getColumnTypeName(at)
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("int"));
            }
            return types;
        }
    }

    private List<String> names() throws SQLException {
        try (var tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            var names = new ArrayList<String>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
            names.remove(FLYWAY);
            return names;
        }
    }

    private Set<String> referredToBy(String table) throws SQLException {
        try (var keys =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            var others = new HashSet<String>();
            while (keys.next()) {
                others.add(keys.getString("PKTABLE_NAME"));
            }
            others.remove(table);
            return others;
        }
    }

    private static List<String> columns(ResultSet rows) throws SQLException {
        var columns = new ArrayList<String>();
        for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
            columns.add(rows.getMetaData().getColumnName(at));
        }
        return columns;
    }

    private static void line(OutputStream out, List<Optional<String>> fields) throws IOException {
        out.write((CopyLine.of(fields) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
