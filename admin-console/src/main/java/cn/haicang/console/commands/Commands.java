package cn.haicang.console.commands;

import cn.haicang.console.people.Person;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is asked of terminals. Each act stands in the audit log, in the same transaction. */
public interface Commands {
    /** The longest that a command may wait. */
    Duration LONGEST_LIFE = Duration.ofDays(7);

    /** @param life how long the terminal may take to begin it */
    IssueResult issue(Person by, TerminalId terminal, CommandAction action, Duration life);

    /**
     * It is not given out any more, and a terminal that has fetched it and not begun it leaves it.
     *
     * @return whether it was still open
     */
    boolean withdraw(Person by, CommandId id);

    /** Newest first. */
    List<IssuedCommand> of(TerminalId terminal, int limit);

    /**
     * For one look, which is on the record and committed before anything is opened.
     *
     * @return empty if no file came with it, or this person may not see it
     * @throws cn.haicang.protocol.crypto.NotAuthentic if the centre's keys do not open it
     */
    Optional<byte[]> open(Person by, CommandId id);
}
