package cn.haicang.console.terminals;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.TerminalId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One terminal in a list.
 *
 * @param installation the present one
 * @param wantedAssignment what it should run; what it runs stands in {@code reported}
 */
public record TerminalRow(
        TerminalId id,
        LocalizedText site,
        String street,
        TerminalState state,
        Optional<InstallationId> installation,
        Optional<Long> wantedAssignment,
        Optional<Reported> reported) {

    /** Whether it has been silent for longer than this, or has never spoken. */
    public boolean silentFor(Duration limit, Instant now) {
        return reported.map(last -> last.at().plus(limit).isBefore(now)).orElse(true);
    }
}
