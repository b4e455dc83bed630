package cn.haicang.console.intake;

import java.util.Optional;

/**
 * Which parked envelopes a list shows.
 *
 * @param department absent for all of them
 * @param state absent for all of them
 */
public record ParkedFilter(Optional<String> department, Optional<ParkedMatter.State> state, int offset, int limit) {
    public ParkedFilter {
        if (offset < 0 || limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("offset from 0, limit 1 to 1000");
        }
    }
}
