package cn.haicang.console.overview;

import cn.haicang.console.shell.Mark;
import cn.haicang.console.shell.State;

/** Kinds of doubt about a number that was given out. */
enum DoubtWord implements State {
    ALARM("overview.alarm", Mark.NOW),
    GAP("overview.gap", Mark.MISSING),
    DIFFERENCE("overview.day", Mark.SOON),
    PARKED("overview.parked", Mark.PARKED),
    TO_CONFIRM("overview.to_confirm", Mark.UNDER_WAY),
    NONE("overview.accounted", Mark.FINE);

    private final String wordKey;
    private final Mark mark;

    DoubtWord(String wordKey, Mark mark) {
        this.wordKey = wordKey;
        this.mark = mark;
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
