package cn.haicang.console.overview;

import cn.haicang.console.casework.CaseScope;
import cn.haicang.console.casework.Casework;
import cn.haicang.console.casework.ui.CaseFilterChoice;
import cn.haicang.console.people.Scope;
import cn.haicang.console.shell.Texts;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.TerminalCondition;
import cn.haicang.console.terminals.TerminalRow;
import cn.haicang.console.terminals.TerminalScope;
import cn.haicang.console.terminals.Terminals;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what the first page shows, each within a scope. */
@Component
class OverviewDesk {
    private final Terminals terminals;
    private final Casework casework;
    private final Doubts doubts;
    private final Clock clock;
    private final Texts texts;

    OverviewDesk(Terminals terminals, Casework casework, Doubts doubts, Clock clock, Texts texts) {
        this.terminals = terminals;
        this.casework = casework;
        this.doubts = doubts;
        this.clock = clock;
        this.texts = texts;
    }

    /** One terminal and how it stands. */
    record Standing(TerminalRow row, TerminalCondition condition) {}

    Words words(Locale locale) {
        return new Words(texts, locale);
    }

    List<Standing> fleet() {
        var now = clock.instant();
        return terminals.list(TerminalScope.DISTRICT).stream()
                .map(row -> new Standing(row, TerminalCondition.of(row, now)))
                .toList();
    }

    /** Whether every number is accounted for; empty where there is no doubt of that kind. */
    List<Doubts.Row> doubts(Scope scope) {
        return doubts.of(scope);
    }

    /** How many cases each filter of the list would show. */
    Map<CaseFilterChoice, Long> cases(String department) {
        var scope = new CaseScope(Optional.empty(), Optional.of(department));
        var counts = new EnumMap<CaseFilterChoice, Long>(CaseFilterChoice.class);
        for (var choice : CaseFilterChoice.values()) {
            counts.put(choice, casework.count(choice.filter(scope, 0, 1)));
        }
        return counts;
    }
}
