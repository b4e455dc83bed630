package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.CaseState;
import cn.haicang.console.shell.Mark;
import cn.haicang.console.shell.State;

/** States of a case. */
public enum CaseWord implements State {
    NEEDS_ATTENTION("case.looked_into", Mark.NOW),
    RECEIVED("case.received", Mark.WAITING),
    IN_HAND("case.accepted", Mark.UNDER_WAY),
    GRANTED("case.granted", Mark.DONE),
    MORE_WANTED("case.more_wanted", Mark.WAITING),
    REFUSED("case.refused", Mark.DONE),
    WITHDRAWN("case.withdrawn", Mark.DONE),
    CLOSED("case.closed", Mark.DONE);

    private final String wordKey;
    private final Mark mark;

    CaseWord(String wordKey, Mark mark) {
        this.wordKey = wordKey;
        this.mark = mark;
    }

    public static CaseWord of(CaseState state) {
        return switch (state) {
            case RECEIVED -> RECEIVED;
            case LOOKED_INTO -> NEEDS_ATTENTION;
            case ACCEPTED -> IN_HAND;
            case GRANTED -> GRANTED;
            case MORE_WANTED -> MORE_WANTED;
            case REFUSED -> REFUSED;
            case WITHDRAWN -> WITHDRAWN;
            case CLOSED -> CLOSED;
        };
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
