package cn.haicang.console.people;

import java.util.Optional;

/**
 * What part of the centre's data somebody may see. Services take it as an argument of their queries, so that what is
 * outside is never fetched, whichever page asks.
 *
 * @param terminals whether terminals are in it
 * @param department whose cases are in it; none if absent
 * @param parked whether parked envelopes are in it: of the department, or all if there is none
 */
public record Scope(boolean terminals, Optional<String> department, boolean parked) {
    /** Neither a terminal nor a case. */
    public static final Scope NOTHING = new Scope(false, Optional.empty(), false);

    /** An administrator and a technician see machines and never a resident; an officer the cases of one department. */
    static Scope of(Role role, Optional<String> department) {
        return switch (role) {
            case ADMINISTRATOR -> new Scope(true, Optional.empty(), true);
            case TECHNICIAN -> new Scope(true, Optional.empty(), false);
            case OFFICER -> new Scope(false, department, true);
        };
    }
}
