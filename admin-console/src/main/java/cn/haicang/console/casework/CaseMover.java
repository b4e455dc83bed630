package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves a case from one state to the next, with its step and its event, in the running transaction. */
@Component
class CaseMover {
    private final CaseRepository rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseMover(CaseRepository rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param message to the applicant, sealed
     * @return false if that is not possible from where it stands, or somebody was quicker
     */
    boolean move(StoredCase from, CaseState next, Actor actor, Optional<String> message) {
        var now = Instant.ofEpochMilli(clock.millis());
        if (!from.state().may(next) || !rows.move(from.id(), from.state(), next, now)) {
            return false;
        }
        message.ifPresent(words -> rows.write(from.id(), words));
        rows.addStep(from.id(), new CaseStep(next, now, actor, message));
        if (from.state() == CaseState.LOOKED_INTO && next != CaseState.CLOSED) {
            events.publishEvent(new AttentionOver(from.id()));
        }
        events.publishEvent(new CaseChanged(from.id(), next));
        return true;
    }
}
