package cn.haicang.console.terminals;

import cn.haicang.console.audit.Actor;
import cn.haicang.protocol.TerminalId;
import java.util.List;
import java.util.Optional;

/** The registry of terminals. Each act stands in the audit log, in the same transaction. */
public interface Terminals {
    /** Gives it an id for good. */
    TerminalId register(Actor actor, NewTerminal terminal);

    /**
     * Makes a sheet for one enrolment; earlier sheets of this terminal that nobody used end with it.
     *
     * @throws IllegalArgumentException if there is no such terminal
     */
    IssuedCode issueCode(Actor actor, TerminalId terminal);

    /**
     * Ends all its installations and sheets at once. Only a new sheet brings it back.
     *
     * @throws IllegalArgumentException if there is no such terminal
     */
    void revoke(Actor actor, TerminalId terminal);

    /** In the running transaction: the next hundred numbers of terminals and of installations are given to nobody. */
    void leaveOutNumbers();

    /** By id. */
    List<TerminalRow> list(TerminalScope scope);

    /** Empty as well if it lies outside the scope. */
    Optional<TerminalRow> find(TerminalScope scope, TerminalId terminal);
}
