package cn.haicang.console.intake.ui;

import cn.haicang.console.intake.ParkedMatter;
import cn.haicang.console.shell.Mark;
import cn.haicang.console.shell.State;

/** States of a parked envelope. */
public enum ParkedWord implements State {
    OPEN("parked.open", Mark.PARKED),
    PROPOSED("parked.proposed", Mark.UNDER_WAY),
    CLOSED("parked.closed", Mark.DONE),
    RELEASED("parked.released", Mark.DONE);

    private final String wordKey;
    private final Mark mark;

    ParkedWord(String wordKey, Mark mark) {
        this.wordKey = wordKey;
        this.mark = mark;
    }

    static ParkedWord of(ParkedMatter.State state) {
        return switch (state) {
            case OPEN -> OPEN;
            case PROPOSED -> PROPOSED;
            case CLOSED -> CLOSED;
            case RELEASED -> RELEASED;
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
