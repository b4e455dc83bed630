package cn.haicang.kiosk.heartbeat;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.trust.KnownTime;
import cn.haicang.kiosk.trust.Membership;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.MalformedMessage;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.NotAuthentic;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.health.SignedTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** One heartbeat after the other; what the answer brings is taken up before the next. */
@Component
class Pulse {
    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    /** What the centre may ask for: neither a storm nor a silence. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Trust trust;
    private final CentreCalls centre;
    private final CatalogueShelf shelf;
    private final KnownTime time;
    private final Vitals vitals;
    private final HeartbeatSettings settings;
    private final RandomGenerator random = new SecureRandom();
    private final UUID boot = UUID.randomUUID();
    private long counter;

    Pulse(
            Trust trust,
            CentreCalls centre,
            CatalogueShelf shelf,
            KnownTime time,
            Vitals vitals,
            HeartbeatSettings settings) {
        this.trust = trust;
        this.centre = centre;
        this.shelf = shelf;
        this.time = time;
        this.vitals = vitals;
        this.settings = settings;
    }

    /** One heartbeat; returns the pause until the next. */
    Duration beat() {
        return jittered(trust.membership().map(this::beat).orElse(settings.interval()));
    }

    private Duration beat(Membership membership) {
        var heartbeat = vitals.taken(boot, ++counter);
        return switch (centre.beat(heartbeat)) {
            case CentreReply.Answered<HeartbeatAnswer>(var answer) -> takeUp(membership, heartbeat, answer);
            case CentreReply.NotReached<HeartbeatAnswer> _ -> settings.retry();
            case CentreReply.Refused<HeartbeatAnswer>(var _, var pause) ->
                pause.compareTo(settings.interval()) > 0 ? pause : settings.interval();
        };
    }

    private Duration takeUp(Membership membership, Heartbeat heartbeat, HeartbeatAnswer answer) {
        hear(membership, heartbeat, answer.signedTime());
        if (answer.wantedAssignment() > vitals.assignment().orElse(0L)) {
            shelf.refresh();
        }
        if (answer.next().compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return answer.next().compareTo(LONGEST) > 0 ? LONGEST : answer.next();
    }

    /** Only what was signed for this very heartbeat: an older one could be played again. */
    private void hear(Membership membership, Heartbeat heartbeat, String jws) {
        try {
            var verified = membership.verification().verify(TokenType.TIME, jws);
            var signed = WireJson.read(verified.payload(), SignedTime.class);
            if (signed.terminal().equals(membership.terminal())
                    && signed.boot().equals(heartbeat.boot())
                    && signed.counter() == heartbeat.counter()) {
                time.heard(signed.centreTime());
            } else {
                log.error("SIGNED_TIME_OF_ANOTHER_HEARTBEAT");
            }
        } catch (NotAuthentic | MalformedMessage e) {
            log.error("SIGNED_TIME_NOT_AUTHENTIC {}", e.getMessage());
        } catch (DataAccessException e) {
            // It is known until the next restart; a full disk must not cost the heartbeat.
            log.error("SIGNED_TIME_NOT_STORED", e);
        }
    }

    /** A tenth up or down, so that a fleet does not beat in step. */
    private Duration jittered(Duration pause) {
        long tenth = Math.max(1, pause.toMillis() / 10);
        return pause.plusMillis(random.nextLong(-tenth, tenth + 1));
    }
}
