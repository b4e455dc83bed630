package cn.haicang.kiosk.heartbeat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param interval until the centre has said how often it wants to hear from this terminal
 * @param retry after a heartbeat that has not reached the centre
 */
@ConfigurationProperties("kiosk.heartbeat")
record HeartbeatSettings(
        @DefaultValue("30s") Duration interval,
        @DefaultValue("10s") Duration retry) {
    HeartbeatSettings {
        if (!interval.isPositive() || !retry.isPositive()) {
            throw new IllegalArgumentException("kiosk.heartbeat: interval and retry above zero");
        }
    }
}
