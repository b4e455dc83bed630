package cn.haicang.kiosk.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param deadline how long one command may take
 * @param retry until what the centre does not know yet is told again
 */
@ConfigurationProperties("kiosk.command")
record CommandSettings(
        @DefaultValue("2m") Duration deadline,
        @DefaultValue("30s") Duration retry) {
    CommandSettings {
        if (!deadline.isPositive() || !retry.isPositive()) {
            throw new IllegalArgumentException("kiosk.command: deadline and retry above zero");
        }
    }
}
