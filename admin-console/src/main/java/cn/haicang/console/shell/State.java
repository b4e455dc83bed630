package cn.haicang.console.shell;

/** One state of something that a person watches; each row of states is an enum. */
public interface State {
    String wordKey();

    Mark mark();
}
