package cn.haicang.console.store;

import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A database as the centre sets it up, without the centre. */
public final class TestStore implements AutoCloseable {
    private final Database database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestStore(Database database) {
        Flyway.configure()
                .dataSource(database.migrations())
                .locations("classpath:db/console")
                .load()
                .migrate();
        this.database = database;
        this.jdbc = JdbcClient.create(database.source());
        this.transaction = new TransactionTemplate(database.transactions());
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    public void write(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    public <T> T writing(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    @Override
    public void close() {
        database.close();
    }
}
