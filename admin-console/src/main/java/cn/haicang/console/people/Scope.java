package cn.haicang.console.people;

import java.util.Optional;

/**
 * What part of the centre's data somebody may see. Services take it as an argument of their queries, so that what is
 * outside is never fetched, whichever page asks.
 *
 * @param terminals whether terminals are in it
 * @param department whose cases are in it; none if absent
 */
public record Scope(boolean terminals, Optional<String> department) {
    /** Neither a terminal nor a case. */
    public static final Scope NOTHING = new Scope(false, Optional.empty());

    /** An administrator and a technician see machines and never a resident; an officer the cases of one department. */
    static Scope of(Role role, Optional<String> department) {
        return switch (role) {
            case ADMINISTRATOR, TECHNICIAN -> new Scope(true, Optional.empty());
            case OFFICER -> new Scope(false, department);
        };
    }
}
