package cn.haicang.console.intake;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.foureyes.Acknowledgement;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts for every number that was given out: what is missing, and what an honest terminal does not do. */
@Service
public class Accounts {
    private final SequenceRepository sequences;
    private final AlarmRepository alarms;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile Set<InstallationId> forked = Set.of();

    Accounts(
            SequenceRepository sequences,
            AlarmRepository alarms,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sequences = sequences;
        this.alarms = alarms;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    /** Each heartbeat asks, so it is known beforehand; a new fork, also one seen by another node, is known a second later. */
    @Scheduled(fixedDelay = 1000)
    void look() {
        var known = forked;
        readForked();
        forked.stream().filter(one -> !known.contains(one)).forEach(one -> events.publishEvent(new ForkFound(one)));
    }

    /** At the start nobody listens yet, and the first heartbeats are to be answered rightly. */
    @PostConstruct
    void readForked() {
        forked = alarms.forked();
    }

    /** Whether this installation has given a number twice, and must end. */
    public boolean forked(InstallationId installation) {
        return forked.contains(installation);
    }

    /** What installations must have sent and the centre does not have, the oldest first. One that comes is gone from here. */
    public List<Gap> gaps(int limit) {
        return sequences.gaps(limit);
    }

    public List<Gap> gaps(TerminalId terminal) {
        return sequences.gaps(terminal);
    }

    public List<Gap> gaps(InstallationId installation) {
        return sequences.gaps(installation);
    }

    /** The highest number that came; zero if none did. */
    public long reached(InstallationId installation) {
        return sequences.reached(installation);
    }

    /** Newest first, whether acknowledged or not. */
    public List<IntakeAlarm> alarms(int limit) {
        return alarms.newest(limit);
    }

    /** Newest first; those that nobody has acknowledged. */
    public List<IntakeAlarm> openAlarms(int limit) {
        return alarms.open(limit);
    }

    public List<IntakeAlarm> alarms(TerminalId terminal, int limit) {
        return alarms.of(terminal, limit);
    }

    /**
     * @param reason not blank, at most {@value Acknowledgement#MAX_REASON} characters
     * @return whether it was open; if not, somebody was quicker
     */
    public boolean acknowledge(Actor by, IntakeAlarm.Kind kind, EnvelopeId envelope, String reason) {
        Acknowledgement.requireReason(reason);
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean open = alarms.acknowledge(kind, envelope, new Acknowledgement(by, reason, clock.instant()));
            if (open) {
                audit.append(by, AuditAction.ALARM_ACKNOWLEDGED, envelope.toString(), kind + ": " + reason);
            }
            return open;
        }));
    }
}
