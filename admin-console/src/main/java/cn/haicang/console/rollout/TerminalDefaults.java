package cn.haicang.console.rollout;

import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.catalogue.TerminalSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every terminal is told unless somebody says otherwise.
 *
 * @param hotline what a resident can call
 * @param idle silence until the warning
 * @param warning how long the warning stands
 * @param sessionCap the longest session
 */
@ConfigurationProperties("console.terminal")
record TerminalDefaults(
        @DefaultValue("96180") String hotline,
        @DefaultValue("60s") Duration idle,
        @DefaultValue("20s") Duration warning,
        @DefaultValue("15m") Duration sessionCap) {
    TerminalSettings at(LocalizedText site) {
        return new TerminalSettings(site, hotline, idle, warning, sessionCap);
    }
}
