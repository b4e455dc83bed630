package cn.haicang.console.store;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Begins each transaction on the connection that writes. */
final class WriterTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient OneWriter source;

    WriterTransactions(OneWriter source) {
        super(source);
        this.source = source;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        source.writing(() -> super.doBegin(transaction, definition));
    }
}
