package cn.haicang.kiosk.shell;

import java.util.function.Supplier;

/**
 * The glass, as features see it. One screen at a time; it is made anew whenever language or size changes, so a screen holds
 * nothing: what a resident has typed lives in the feature's desk. Call it with the UI's lock, except {@link #later}.
 */
public interface Stage {
    void show(Supplier<? extends Screen> screen);

    /** Makes the present screen anew. */
    void redraw();

    /** Tells anew, on the present screen, where the terminal stands and how it is; its keys stay as they are. */
    void retell();

    /** The home screen, in the same visit. */
    void home();

    /** Ends the visit: wipes it, and begins with a new session. */
    void end();

    Words words();

    Manner manner();

    void change(Manner manner);

    /** Runs this on the UI's turn, from any thread; without effect once the UI is gone. */
    void later(Runnable work);
}
