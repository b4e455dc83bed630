package cn.haicang.protocol.catalogue;

import cn.haicang.protocol.LocalizedText;
import java.time.Duration;
import java.util.Optional;

/**
 * @param site where the terminal stands, as the screen says it
 * @param hotline what a resident can call
 * @param idle silence until the warning; elder mode doubles it
 * @param warning how long the warning stands; at least 20 s
 * @param sessionCap the longest session
 * @param queueCaps how much may wait for the centre; without them the disk alone is the limit
 */
public record TerminalSettings(
        LocalizedText site,
        String hotline,
        Duration idle,
        Duration warning,
        Duration sessionCap,
        Optional<QueueCaps> queueCaps) {
    public TerminalSettings {
        if (idle.toSeconds() < 10 || warning.toSeconds() < 20 || sessionCap.compareTo(idle.plus(warning)) < 0) {
            throw new IllegalArgumentException("idle 10 s, warning 20 s, cap beyond both, at the least");
        }
    }

    public TerminalSettings(LocalizedText site, String hotline, Duration idle, Duration warning, Duration sessionCap) {
        this(site, hotline, idle, warning, sessionCap, Optional.empty());
    }
}
