package cn.haicang.console.heartbeat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param interval what terminals are told to wait before the next one; each adds its own jitter */
@ConfigurationProperties("console.heartbeat")
record HeartbeatSettings(@DefaultValue("30s") Duration interval) {
    HeartbeatSettings {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("console.heartbeat.interval must be above zero");
        }
    }
}
