package cn.haicang.kiosk.shell;

/** How much time a visit has left, as the server's clock says. */
public sealed interface Pulse {
    /** Nobody has touched the screen since the last visit ended. */
    record Resting() implements Pulse {}

    /** @param left share of the time until the warning, 0 to 1 */
    record Calm(double left) implements Pulse {}

    /** The warning stands. */
    record Setting(int secondsLeft, int secondsInAll) implements Pulse {}

    record Over() implements Pulse {}
}
