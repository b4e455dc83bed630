package cn.haicang.protocol.health;

import java.time.Duration;
import java.time.Instant;

/**
 * @param wantedAssignment the version that the terminal should run
 * @param next how long to wait until the next heartbeat
 * @param signedTime JWS of type {@code TIME} over a {@link SignedTime}
 */
public record HeartbeatAnswer(
        Instant centreTime, long wantedAssignment, int commandsWaiting, Duration next, String signedTime) {}
