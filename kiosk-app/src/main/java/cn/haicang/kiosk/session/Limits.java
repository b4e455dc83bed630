package cn.haicang.kiosk.session;

import java.time.Duration;

/**
 * How long a visit may last.
 *
 * @param idle silence until the warning
 * @param warning how long the warning stands
 * @param cap the longest visit, however much it is touched
 */
public record Limits(Duration idle, Duration warning, Duration cap) {
    /** What holds before the centre has said anything. */
    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofMinutes(20));

    Limits doubled() {
        return new Limits(idle.multipliedBy(2), warning.multipliedBy(2), cap.multipliedBy(2));
    }
}
