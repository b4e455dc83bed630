package cn.haicang.kiosk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Carries over what can be read of a damaged database, row by row, into an empty one of the present form. */
final class Salvage {
    /** How long the header of a database file is, and the whole first page (SQLite, Database File Format, 1.3). */
    private static final List<Integer> FIRST_BYTES = List.of(100, 4096);

    private static final int FORMAT_VERSIONS = 18;
    private static final int SIZE_VALID_FOR = 92;
    private static final int CHANGE_COUNTER = 27;
    private static final byte WAL = 2;

    /** How far beyond the last readable row others are looked for if nothing tells how many there were. */
    private static final long BLINDLY = 10_000;

    private final Path damaged;
    private final Path fresh;
    private int carried;
    private int unreadable;

    /** @param damaged a copy that may be changed */
    Salvage(Path damaged, Path fresh) {
        this.damaged = damaged;
        this.fresh = fresh;
    }

    Mended carry(String setAside, Instant at) throws IOException, SQLException {
        makeReadable();
        try (var from = SqliteFile.readOnly(damaged).getConnection();
                var to = SqliteFile.alone(fresh).getConnection()) {
            to.setAutoCommit(false);
            for (var table : tables(to)) {
                carry(table, from, to);
            }
            try (var note = to.prepareStatement(
                    "insert into mending (at, set_aside, carried, unreadable) values (?, ?, ?, ?)")) {
                note.setLong(1, at.toEpochMilli());
                note.setString(2, setAside);
                note.setInt(3, carried);
                note.setInt(4, unreadable);
                note.executeUpdate();
            }
            to.commit();
        }
        return new Mended(setAside, carried, unreadable);
    }

    /** A destroyed beginning is replaced by that of the empty file: its tables stand on the same pages. */
    private void makeReadable() throws IOException {
        var good = Files.readAllBytes(fresh);
        for (int length : FIRST_BYTES) {
            if (readable()) {
                return;
            }
            var beginning = Arrays.copyOf(good, length);
            beginning[FORMAT_VERSIONS] = WAL;
            beginning[FORMAT_VERSIONS + 1] = WAL;
            // Not valid for any version: then the length of the file counts (Database File Format, 1.3.7).
            Arrays.fill(beginning, SIZE_VALID_FOR, SIZE_VALID_FOR + 4, (byte) 0);
            // With a change counter that differs from it.
            beginning[CHANGE_COUNTER] = 1;
            try (var channel = FileChannel.open(damaged, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(beginning), 0);
            }
        }
    }

    private boolean readable() {
        try (var connection = SqliteFile.readOnly(damaged).getConnection()) {
            return tables(connection).contains("outbox");
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static List<String> tables(Connection in) throws SQLException {
        try (var statement = in.createStatement();
                var rows = statement.executeQuery("select name from sqlite_master where type = 'table'"
                        + " and name not like 'sqlite%' and name not like 'flyway%' order by name")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private void carry(String table, Connection from, Connection to) {
        var rows = new TreeMap<Long, List<Object>>();
        try {
            var columns = columns(table, to);
            columns.retainAll(columns(table, from));
            read(from, "select rowid, %s from %s".formatted(String.join(", ", columns), table), rows);
            write(table, columns, rows, to);
        } catch (SQLException nothingOfIt) {
            unreadable++;
        }
    }

    private static List<String> columns(String table, Connection in) throws SQLException {
        try (var statement = in.createStatement();
                var rows = statement.executeQuery("pragma table_info(" + table + ")")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString("name"));
            }
            return names;
        }
    }

    /** Forwards to the first damage, backwards to the last, and one by one between the two. */
    private void read(Connection from, String select, NavigableMap<Long, List<Object>> rows) {
        if (walk(from, select + " order by rowid", rows)) {
            return;
        }
        long first = rows.isEmpty() ? 1 : rows.lastKey() + 1;
        var backwards = new TreeMap<Long, List<Object>>();
        walk(from, select + " order by rowid desc", backwards);
        long beyond = backwards.isEmpty() ? first + BLINDLY : backwards.firstKey();
        rows.putAll(backwards);
        for (long id = first; id < beyond; id++) {
            if (!walk(from, select + " where rowid = " + id, rows)) {
                unreadable++;
            }
        }
    }

    private static boolean walk(Connection from, String select, NavigableMap<Long, List<Object>> into) {
        try (var statement = from.createStatement();
                var rows = statement.executeQuery(select)) {
            while (rows.next()) {
                into.put(rows.getLong(1), values(rows));
            }
            return true;
        } catch (SQLException damage) {
            return false;
        }
    }

    private static List<Object> values(ResultSet row) throws SQLException {
        var values = new ArrayList<Object>();
        for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
            values.add(row.getObject(column));
        }
        return values;
    }

    private void write(String table, List<String> columns, NavigableMap<Long, List<Object>> rows, Connection to)
            throws SQLException {
        var places = String.join(", ", columns.stream().map(_ -> "?").toList());
        var insert = "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), places);
        try (var statement = to.prepareStatement(insert)) {
            for (var row : rows.values()) {
                for (int i = 0; i < row.size(); i++) {
                    statement.setObject(i + 1, row.get(i));
                }
                insert(statement);
            }
        }
    }

    private void insert(PreparedStatement statement) {
        try {
            statement.executeUpdate();
            carried++;
        } catch (SQLException notARowOfThisTable) {
            unreadable++;
        }
    }
}
