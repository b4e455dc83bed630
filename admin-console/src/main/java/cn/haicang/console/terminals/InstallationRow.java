package cn.haicang.console.terminals;

import cn.haicang.protocol.InstallationId;
import java.time.Instant;
import java.util.Optional;

/**
 * One enrolment in the history of a terminal.
 *
 * @param superseded when a later one of the same terminal took its place; kept if it was revoked after that
 * @param ended when it became what {@code state} says, unless it is active
 */
public record InstallationRow(
        InstallationId id,
        InstallationState state,
        Instant enrolled,
        Optional<Instant> firstHeard,
        Optional<Instant> superseded,
        Optional<Instant> ended) {}
