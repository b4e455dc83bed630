package cn.haicang.console.terminals;

import cn.haicang.protocol.health.Heartbeat;
import java.time.Duration;
import java.time.Instant;

/**
 * What a terminal told about itself last.
 *
 * @param at when it arrived, by the centre's clock
 */
public record Reported(Instant at, Heartbeat heartbeat) {
    /** How far the terminal's clock is ahead; negative if it is behind. */
    public Duration clockOffset() {
        return Duration.between(at, heartbeat.at());
    }
}
