package cn.haicang.console.commands;

import cn.haicang.console.shell.Mark;
import cn.haicang.console.shell.State;
import cn.haicang.protocol.command.CommandReport;
import java.util.Set;

/** How far a command has come; it only goes forward. */
public enum CommandState implements State {
    WAITING("command.waiting", Mark.WAITING),
    FETCHED("command.fetched", Mark.UNDER_WAY),
    RUNNING("command.running", Mark.UNDER_WAY),
    DONE("command.done", Mark.DONE),
    FAILED("command.failed", Mark.NOW),
    EXPIRED("command.expired", Mark.NONE),
    REFUSED("command.refused", Mark.SOON),
    WITHDRAWN("command.withdrawn", Mark.NONE);

    private final String wordKey;
    private final Mark mark;

    CommandState(String wordKey, Mark mark) {
        this.wordKey = wordKey;
        this.mark = mark;
    }

    static CommandState of(CommandReport.State told) {
        return switch (told) {
            case RUNNING -> RUNNING;
            case DONE -> DONE;
            case FAILED -> FAILED;
            case EXPIRED -> EXPIRED;
            case REFUSED -> REFUSED;
        };
    }

    /**
     * Whether a terminal's word can bring it from here to there. A terminal may have begun what was withdrawn a moment later: then
     * what it has done stands, because it was done.
     */
    boolean may(CommandState next) {
        return switch (this) {
            case WAITING, FETCHED -> next != WAITING && next != this;
            case RUNNING -> next == DONE || next == FAILED;
            case WITHDRAWN -> Set.of(RUNNING, DONE, FAILED).contains(next);
            case DONE, FAILED, EXPIRED, REFUSED -> false;
        };
    }

    /** Nothing has been begun yet, as far as the centre knows. */
    public boolean open() {
        return this == WAITING || this == FETCHED;
    }

    @Override
    public String wordKey() {
        return wordKey;
    }

    @Override
    public Mark mark() {
        return mark;
    }
}
