package cn.haicang.console.commands;

import cn.haicang.protocol.command.CommandId;

/** What became of the wish to issue a command. */
public sealed interface IssueResult {
    record Issued(CommandId id) implements IssueResult {}

    record Refused(Reason reason) implements IssueResult {}

    enum Reason {
        /** This person's role does not reach to terminals. */
        NOT_ALLOWED,
        /** There is no installation that could fetch it. */
        NOT_ENROLLED,
        /** So many wait for this terminal already. */
        TOO_MANY
    }
}
