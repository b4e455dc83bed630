package cn.haicang.console.audit.ui;

import cn.haicang.console.audit.ChainCheck;
import cn.haicang.console.shell.Mark;
import cn.haicang.console.shell.State;

/** States of the chain. */
enum ChainWord implements State {
    INTACT("chain.intact", Mark.DONE),
    BROKEN("chain.broken", Mark.NOW);

    private final String wordKey;
    private final Mark mark;

    ChainWord(String wordKey, Mark mark) {
        this.wordKey = wordKey;
        this.mark = mark;
    }

    static ChainWord of(ChainCheck check) {
        return switch (check) {
            case ChainCheck.Intact _ -> INTACT;
            case ChainCheck.BrokenAt _ -> BROKEN;
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
