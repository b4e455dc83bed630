package cn.haicang.console.intake;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeVerdict.Reason;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts aside what a person has to look at. Runs in the caller's transaction. */
@Component
class Parking {
    private final ParkedRepository parked;
    private final AlarmRepository alarms;
    private final SequenceLedger ledger;
    private final Catalogues catalogues;
    private final AuditLog audit;
    private final Clock clock;

    Parking(
            ParkedRepository parked,
            AlarmRepository alarms,
            SequenceLedger ledger,
            Catalogues catalogues,
            AuditLog audit,
            Clock clock) {
        this.parked = parked;
        this.alarms = alarms;
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * With its bytes, once; what repeats leaves no second row.
     *
     * @param head as it was proven, or as it is claimed
     */
    void park(Caller caller, Envelope envelope, Sha256 bytes, Reason reason, Optional<EnvelopeHead> head) {
        var why = new ParkedRepository.Why(reason, head, department(head));
        if (parked.add(caller, envelope, bytes, why, clock.instant())) {
            audit.append(
                    Actor.terminal(caller.terminal()),
                    AuditAction.ENVELOPE_PARKED,
                    bytes.value(),
                    why.reason().name());
        }
    }

    private String department(Optional<EnvelopeHead> head) {
        return head.flatMap(said -> catalogues.service(said.catalogue(), said.service()))
                .map(service -> service.department().code())
                .orElse(Judge.NO_DEPARTMENT);
    }

    /** What has just been taken in, into its installation's row of numbers; raises what is wrong there. */
    void enter(Caller caller, EnvelopeHead head, Sha256 headHash) {
        ledger.enter(head, headHash, clock.instant()).forEach(wrong -> alarm(caller, wrong, head));
    }

    void alarm(Caller caller, IntakeAlarm.Kind kind, EnvelopeHead head) {
        var action = switch (kind) {
            case ID_REUSED -> AuditAction.ENVELOPE_ID_REUSED;
            case FORK -> AuditAction.SEQUENCE_FORKED;
            case CHAIN_BROKEN -> AuditAction.CHAIN_BROKEN;
        };
        if (alarms.raise(kind, head, clock.instant())) {
            audit.append(
                    Actor.terminal(caller.terminal()),
                    action,
                    head.id().toString(),
                    "installation " + head.installation().value() + ", sequence "
                            + head.sequence().value());
        }
    }
}
