package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * One move of a case, and who made it.
 *
 * @param message to the applicant with this step; sealed in the table, in plain words on an opened case
 */
public record CaseStep(CaseState state, Instant at, Actor actor, Optional<String> message) {
    @Override
    public String toString() {
        return "CaseStep[" + state + ", " + at + "]";
    }
}
