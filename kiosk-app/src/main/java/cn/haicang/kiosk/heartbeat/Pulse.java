package cn.haicang.kiosk.heartbeat;

import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.enrolment.CertificateOver;
import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.trust.Membership;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** One heartbeat after the other; what the answer brings is taken up before the next. */
@Component
class Pulse {
    /** What the centre may ask for: neither a storm nor a silence. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Trust trust;
    private final CentreCalls centre;
    private final Vitals vitals;
    private final Uptake uptake;
    private final Announcer announcer;
    private final HeartbeatSettings settings;
    private final RandomGenerator random = new SecureRandom();
    private final UUID boot = UUID.randomUUID();
    private long counter;

    Pulse(
            Trust trust,
            CentreCalls centre,
            Vitals vitals,
            Uptake uptake,
            Announcer announcer,
            HeartbeatSettings settings) {
        this.trust = trust;
        this.centre = centre;
        this.vitals = vitals;
        this.uptake = uptake;
        this.announcer = announcer;
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
            case CentreReply.Refused<HeartbeatAnswer>(var code, var pause) -> refused(code, pause);
        };
    }

    private Duration refused(ProblemCode code, Duration pause) {
        if (code == ProblemCode.CERTIFICATE_EXPIRED) {
            announcer.announce(new CertificateOver());
        }
        return pause.compareTo(settings.interval()) > 0 ? pause : settings.interval();
    }

    private Duration takeUp(Membership membership, Heartbeat heartbeat, HeartbeatAnswer answer) {
        uptake.take(membership, heartbeat, answer);
        if (answer.next().compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return answer.next().compareTo(LONGEST) > 0 ? LONGEST : answer.next();
    }

    /** A tenth up or down, so that a fleet does not beat in step. */
    private Duration jittered(Duration pause) {
        long tenth = Math.max(1, pause.toMillis() / 10);
        return pause.plusMillis(random.nextLong(-tenth, tenth + 1));
    }
}
