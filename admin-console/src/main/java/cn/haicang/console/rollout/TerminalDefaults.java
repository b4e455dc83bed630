package cn.haicang.console.rollout;

import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.catalogue.QueueCaps;
import cn.haicang.protocol.catalogue.TerminalSettings;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What every terminal is told unless somebody says otherwise.
 *
 * @param hotline what a resident can call
 * @param idle silence until the warning
 * @param warning how long the warning stands
 * @param sessionCap the longest session
 * @param queueCount how many submissions may wait at a terminal
 * @param queueSize how large they may be together
 * @param queueAge how old the oldest may be
 */
@ConfigurationProperties("console.terminal")
record TerminalDefaults(
        @DefaultValue("96180") String hotline,
        @DefaultValue("60s") Duration idle,
        @DefaultValue("20s") Duration warning,
        @DefaultValue("15m") Duration sessionCap,
        @DefaultValue("2000") int queueCount,
        @DefaultValue("256MB") DataSize queueSize,
        @DefaultValue("7d") Duration queueAge) {
    TerminalSettings at(LocalizedText site) {
        return new TerminalSettings(site, hotline, idle, warning, sessionCap, Optional.of(caps()));
    }

    private QueueCaps caps() {
        return new QueueCaps(queueCount, queueSize.toBytes(), queueAge);
    }
}
