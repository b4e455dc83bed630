package cn.haicang.kiosk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.support.JdbcUtils;
import org.sqlite.SQLiteConnection;

/**
 * One statement, prepared once for the one connection and anew when another took its place. SQLite compiles the checks and the
 * triggers of a table into each statement that writes to it, which takes a third of the time that the writing takes.
 */
public final class KeptStatement {
    private final JdbcTemplate jdbc;
    private final StoreHealth health;
    private final String sql;
    private Optional<PreparedStatement> prepared = Optional.empty();

    public KeptStatement(JdbcTemplate jdbc, StoreHealth health, String sql) {
        this.jdbc = jdbc;
        this.health = health;
        this.sql = sql;
    }

    /** @return how many rows were changed */
    public int update(PreparedStatementSetter values) {
        ConnectionCallback<Integer> update = pooled -> update(pooled.unwrap(SQLiteConnection.class), values);
        return Objects.requireNonNull(jdbc.execute(update));
    }

    private synchronized int update(Connection connection, PreparedStatementSetter values) throws SQLException {
        try {
            var statement = on(connection);
            values.setValues(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            // The pool shows what its own statements throw; this one goes past it.
            health.seen(e);
            prepared.ifPresent(JdbcUtils::closeStatement);
            prepared = Optional.empty();
            throw e;
        }
    }

    /** A connection that was closed has closed its statements. */
    private PreparedStatement on(Connection connection) throws SQLException {
        if (prepared.isEmpty() || !prepared.get().getConnection().equals(connection)) {
            prepared = Optional.of(connection.prepareStatement(sql));
        }
        return prepared.get();
    }
}
