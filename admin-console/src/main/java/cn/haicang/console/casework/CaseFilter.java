package cn.haicang.console.casework;

import java.util.Optional;
import java.util.Set;

/**
 * Which cases a list shows.
 *
 * @param states empty for all of them
 * @param receipt digits that the receipt number begins with
 */
public record CaseFilter(
        CaseScope scope, Set<CaseState> states, Only only, Optional<String> receipt, int offset, int limit) {
    /** What else they have in common. */
    public enum Only {
        ANY,
        /** Entries that nobody has looked at yet. */
        WITH_NEW_ENTRIES,
        /** One person has proposed to close them; another one has to confirm it. */
        TO_CONFIRM
    }

    public CaseFilter {
        states = Set.copyOf(states);
        if (offset < 0 || limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("offset from 0, limit 1 to 1000");
        }
        if (receipt.filter(digits -> !digits.matches("\\d{1,16}")).isPresent()) {
            throw new IllegalArgumentException("receipt: 1 to 16 digits");
        }
    }

    public static CaseFilter all(CaseScope scope) {
        return new CaseFilter(scope, Set.of(), Only.ANY, Optional.empty(), 0, 200);
    }
}
