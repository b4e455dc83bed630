package cn.haicang.console.terminals;

import cn.haicang.console.shell.Mark;
import cn.haicang.console.shell.State;

/** What became of a code. Those that say why it ended are written into the database. */
public enum CodeWord implements State {
    OPEN("sheet.open", Mark.WAITING),
    USED("sheet.used", Mark.DONE),
    EXPIRED("sheet.expired", Mark.NONE),
    TOO_MANY_WRONG("sheet.too_many_wrong", Mark.NOW),
    REPLACED("sheet.replaced", Mark.NONE),
    BY_HAND("sheet.by_hand", Mark.NONE),
    REVOKED("sheet.revoked", Mark.HELD),
    RETIRED("sheet.retired", Mark.HELD),
    /** Before the centre kept the reason. */
    ENDED("sheet.ended", Mark.NONE);

    private final String wordKey;
    private final Mark mark;

    CodeWord(String wordKey, Mark mark) {
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
