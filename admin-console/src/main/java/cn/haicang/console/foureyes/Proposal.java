package cn.haicang.console.foureyes;

import cn.haicang.console.audit.Actor;
import java.time.Instant;
import java.util.Optional;

/** How a matter shall end, and why. */
public record Proposal(Act act, String reason, Actor by, Instant at, Optional<Actor> confirmedBy) {
    public enum Act {
        CLOSE,
        RELEASE
    }

    /** Nobody has confirmed it yet. */
    public boolean open() {
        return confirmedBy.isEmpty();
    }
}
