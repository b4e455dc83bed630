package cn.haicang.kiosk.shell;

/** What the help key opens. */
public interface HelpSlot {
    /** @param back leads to the screen on which help was asked for */
    Screen help(Stage stage, Runnable back);
}
