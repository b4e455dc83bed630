package cn.haicang.console.terminals.ui;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.shell.Texts;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.IssuedCode;
import cn.haicang.console.terminals.NewTerminal;
import cn.haicang.console.terminals.TerminalCondition;
import cn.haicang.console.terminals.TerminalScope;
import cn.haicang.console.terminals.TerminalState;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.terminals.ui.TerminalFilter.Line;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.wire.WirePort;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.protocol.enrolment.EnrolmentSheet;
import cn.haicang.protocol.form.District;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the pages about terminals need of the registry, the catalogue's district and the clock. */
@Component
class TerminalDesk {
    private final Terminals terminals;
    private final Catalogues catalogues;
    private final CentreTrust trust;
    private final WirePort wire;
    private final Clock clock;
    private final Texts texts;

    TerminalDesk(
            Terminals terminals, Catalogues catalogues, CentreTrust trust, WirePort wire, Clock clock, Texts texts) {
        this.terminals = terminals;
        this.catalogues = catalogues;
        this.trust = trust;
        this.wire = wire;
        this.clock = clock;
        this.texts = texts;
    }

    Words words(Locale locale) {
        return new Words(texts, locale);
    }

    /** Those that were retired stand behind the others. */
    List<Line> all() {
        var now = clock.instant();
        return Stream.concat(
                        terminals.list(TerminalScope.DISTRICT).stream(),
                        terminals.retired(TerminalScope.DISTRICT).stream())
                .map(row -> new Line(row, TerminalCondition.of(row, now)))
                .toList();
    }

    Optional<Line> find(TerminalId id) {
        return terminals.find(TerminalScope.DISTRICT, id).map(row -> new Line(row, TerminalCondition.of(row, now())));
    }

    TerminalId register(Actor actor, NewTerminal terminal) {
        return terminals.register(actor, terminal);
    }

    IssuedCode issueCode(Actor actor, TerminalId id) {
        return terminals.issueCode(actor, id);
    }

    void revoke(Actor actor, TerminalId id) {
        terminals.revoke(actor, id);
    }

    boolean retired(TerminalId id) {
        return find(id).filter(line -> line.row().state() == TerminalState.RETIRED)
                .isPresent();
    }

    boolean retire(Actor actor, TerminalId id, String reason) {
        return terminals.retire(actor, id, reason);
    }

    List<District.Street> streets() {
        return catalogues.current().catalogue().district().streets();
    }

    String street(String code, Words words) {
        return streets().stream()
                .filter(street -> street.code().equals(code))
                .findFirst()
                .map(street -> words.of(street.name()))
                .orElse(code);
    }

    /** Where it stands, in the viewer's language. */
    String site(TerminalId id, Words words) {
        return find(id).map(line -> words.of(line.row().site())).orElse("");
    }

    Duration since(Instant at) {
        return Duration.between(at, now());
    }

    /** Under which address a terminal reaches the centre; typed together with the code. */
    String wireAddress() {
        return wire.address();
    }

    /** What the terminal's scanner reads off the sheet; empty while nothing listens where the sheet would send it. */
    Optional<String> scanned(EnrolmentCode code) {
        return wire.number() < 0
                ? Optional.empty()
                : Optional.of(new EnrolmentSheet(
                                code, trust.authorityHash(), wireAddress().toLowerCase(Locale.ROOT))
                        .text());
    }

    Instant now() {
        return clock.instant();
    }
}
