package cn.haicang.console.casework;

/**
 * A case was opened or has moved. Raised inside the transaction: listen with
 * {@link org.springframework.transaction.event.TransactionalEventListener}, which waits for the commit.
 */
public record CaseChanged(CaseId id, CaseState state) {}
