package cn.haicang.console.terminals;

/** Whether a terminal may call. Whether it does is told by what it reported last. */
public enum TerminalState {
    NOT_ENROLLED,
    ACTIVE,
    REVOKED,
    /** Gone for good: it stays on record and is never enrolled again. */
    RETIRED
}
