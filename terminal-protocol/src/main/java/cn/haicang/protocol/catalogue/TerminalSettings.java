package cn.haicang.protocol.catalogue;

import cn.haicang.protocol.LocalizedText;
import java.time.Duration;

/**
 * @param site where the terminal stands, as the screen says it
 * @param hotline what a resident can call
 * @param idle silence until the warning; elder mode doubles it
 * @param warning how long the warning stands; at least 20 s
 * @param sessionCap the longest session
 */
public record TerminalSettings(
        LocalizedText site, String hotline, Duration idle, Duration warning, Duration sessionCap) {
    public TerminalSettings {
        if (idle.toSeconds() < 10 || warning.toSeconds() < 20 || sessionCap.compareTo(idle.plus(warning)) < 0) {
            throw new IllegalArgumentException("idle 10 s, warning 20 s, cap beyond both, at the least");
        }
    }
}
