package cn.haicang.protocol.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * @param wantedAssignment the version that the terminal should run
 * @param next how long to wait until the next heartbeat
 * @param signedTime JWS of type {@code TIME} over a {@link SignedTime}
 * @param enrolAnew why nothing new may be handed in under this installation; absent while it may
 */
public record HeartbeatAnswer(
        Instant centreTime,
        long wantedAssignment,
        int commandsWaiting,
        Duration next,
        String signedTime,
        Optional<EnrolAnew> enrolAnew) {
    /** What only a new enrolment mends. */
    public enum EnrolAnew {
        /** The same sequence came twice with different ids: a disk was restored, or a key copied. */
        FORKED
    }
}
