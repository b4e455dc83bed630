package cn.haicang.console.heartbeat;

import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.wire.Caller;
import cn.haicang.console.wire.WireAnswer;
import cn.haicang.console.wire.WireEndpoint;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.health.SignedTime;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@WireEndpoint
class HeartbeatEndpoint {
    private final Told told;
    private final Wishes wishes;
    private final AuditLog audit;
    private final CentreTrust trust;
    private final HeartbeatSettings settings;
    private final Clock clock;

    HeartbeatEndpoint(
            Told told, Wishes wishes, AuditLog audit, CentreTrust trust, HeartbeatSettings settings, Clock clock) {
        this.told = told;
        this.wishes = wishes;
        this.audit = audit;
        this.trust = trust;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answers an overtaken heartbeat as well: its sender waits for the time, whatever became of the order. */
    @PostMapping("/heartbeats")
    ResponseEntity<HeartbeatAnswer> beat(Caller caller, @RequestBody Heartbeat heartbeat) {
        told.note(caller, heartbeat);
        var now = Instant.ofEpochMilli(clock.millis());
        var time = new SignedTime(caller.terminal(), heartbeat.boot(), heartbeat.counter(), now, audit.head());
        return WireAnswer.json(new HeartbeatAnswer(
                now,
                wishes.assignment(caller),
                wishes.commands(caller),
                settings.interval(),
                trust.signing().sign(TokenType.TIME, WireJson.write(time)),
                wishes.enrolAnew(caller)));
    }
}
