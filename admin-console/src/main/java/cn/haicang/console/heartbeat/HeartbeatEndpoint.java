package cn.haicang.console.heartbeat;

import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.rollout.Assignments;
import cn.haicang.console.terminals.LastReports;
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
    private static final int NO_COMMANDS = 0;

    private final LastReports reports;
    private final Assignments assignments;
    private final AuditLog audit;
    private final CentreTrust trust;
    private final HeartbeatSettings settings;
    private final Clock clock;

    HeartbeatEndpoint(
            LastReports reports,
            Assignments assignments,
            AuditLog audit,
            CentreTrust trust,
            HeartbeatSettings settings,
            Clock clock) {
        this.reports = reports;
        this.assignments = assignments;
        this.audit = audit;
        this.trust = trust;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answers an overtaken heartbeat as well: its sender waits for the time, whatever became of the order. */
    @PostMapping("/heartbeats")
    ResponseEntity<HeartbeatAnswer> beat(Caller caller, @RequestBody Heartbeat heartbeat) {
        reports.note(caller, heartbeat);
        var now = Instant.ofEpochMilli(clock.millis());
        var time = new SignedTime(caller.terminal(), heartbeat.boot(), heartbeat.counter(), now, audit.head());
        return WireAnswer.json(new HeartbeatAnswer(
                now,
                assignments.wanted(caller),
                NO_COMMANDS,
                settings.interval(),
                trust.signing().sign(TokenType.TIME, WireJson.write(time))));
    }
}
