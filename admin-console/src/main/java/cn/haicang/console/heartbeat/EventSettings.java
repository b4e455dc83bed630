package cn.haicang.console.heartbeat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param comment the longest silence of a stream; a terminal takes one of three times as long for dead
 * @param life of a stream, up to a tenth more or less; then the terminal opens another one
 */
@ConfigurationProperties("console.events")
record EventSettings(
        @DefaultValue("15s") Duration comment,
        @DefaultValue("50m") Duration life) {
    EventSettings {
        if (!comment.isPositive() || life.compareTo(comment) < 0) {
            throw new IllegalArgumentException("console.events: comment above zero, life not below it");
        }
    }
}
