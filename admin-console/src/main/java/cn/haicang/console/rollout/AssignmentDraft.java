package cn.haicang.console.rollout;

import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.terminals.Fleet;
import cn.haicang.console.terminals.TerminalRow;
import cn.haicang.console.terminals.TerminalScope;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.crypto.TokenType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** What an assignment would say at this moment: all services of the newest catalogue, and the settings of the district. */
@Component
class AssignmentDraft {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(90);

    /** No terminal has had that many more than the backup knows; one that says so is not believed. */
    private static final long MOST_AHEAD = 1000;

    private final Catalogues catalogues;
    private final Fleet fleet;
    private final Terminals terminals;
    private final TerminalDefaults defaults;
    private final CentreTrust trust;
    private final Clock clock;

    AssignmentDraft(
            Catalogues catalogues,
            Fleet fleet,
            Terminals terminals,
            TerminalDefaults defaults,
            CentreTrust trust,
            Clock clock) {
        this.catalogues = catalogues;
        this.fleet = fleet;
        this.terminals = terminals;
        this.defaults = defaults;
        this.trust = trust;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Assignment of(Caller caller, long version) {
        return of(caller, version, now().plus(LIFE).truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * The version that the terminal runs, by its own word, if it is above this one: a centre that was restored from a backup has
     * forgotten its newest, and a terminal never goes back.
     */
    long reported(Caller caller, long newest) {
        return terminals
                .find(TerminalScope.DISTRICT, caller.terminal())
                .flatMap(TerminalRow::reported)
                .flatMap(last -> last.heartbeat().assignment())
                .filter(version -> version > newest && version <= newest + MOST_AHEAD)
                .orElse(newest);
    }

    boolean stillSays(Caller caller, SignedAssignment signed) {
        var payload =
                trust.verification().verify(TokenType.ASSIGNMENT, signed.jws()).payload();
        var said = WireJson.read(payload, Assignment.class);
        return said.equals(of(caller, said.version(), said.notAfter()))
                && now().plus(RENEWED_BEFORE).isBefore(said.notAfter());
    }

    String sign(Assignment assignment) {
        return trust.signing().sign(TokenType.ASSIGNMENT, WireJson.write(assignment));
    }

    void want(Assignment assignment) {
        fleet.want(assignment.terminal(), assignment.version());
    }

    private Assignment of(Caller caller, long version, Instant notAfter) {
        var catalogue = catalogues.current();
        return new Assignment(
                caller.terminal(),
                caller.installation(),
                version,
                catalogue.hash(),
                catalogue.catalogue().services().stream().map(ServiceItem::code).toList(),
                defaults.at(fleet.site(caller.terminal()).name()),
                notAfter);
    }
}
