package cn.haicang.console.terminals.ui;

import cn.haicang.console.terminals.TerminalCondition;
import cn.haicang.console.terminals.TerminalCondition.Word;
import cn.haicang.console.terminals.TerminalRow;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The filters above the list; each is an address, so that a number elsewhere can open exactly its rows. */
public enum TerminalFilter {
    ALL("filter.all"),
    NEEDS_SOMEBODY("filter.needs_somebody"),
    FAULT("terminal.fault"),
    OFFLINE("terminal.offline"),
    SOON("terminal.soon"),
    FINE("terminal.fine"),
    MAINTENANCE("terminal.maintenance"),
    NOT_IN_USE("terminal.not_in_use"),
    REVOKED("terminal.revoked"),
    /** Gone for good: in no other filter and in no number. */
    RETIRED("terminal.retired");

    private static final String PARAMETER = "show";

    private final String wordKey;

    TerminalFilter(String wordKey) {
        this.wordKey = wordKey;
    }

    public static TerminalFilter of(Word word) {
        return valueOf(word.name());
    }

    static TerminalFilter from(QueryParameters parameters) {
        return parameters
                .getSingleParameter(PARAMETER)
                .flatMap(TerminalFilter::named)
                .orElse(ALL);
    }

    public QueryParameters address() {
        return this == ALL ? QueryParameters.empty() : QueryParameters.of(PARAMETER, name().toLowerCase(Locale.ROOT));
    }

    String wordKey() {
        return wordKey;
    }

    boolean shows(TerminalCondition condition) {
        return switch (this) {
            case ALL -> condition.word() != Word.RETIRED;
            case NEEDS_SOMEBODY -> condition.word().needsSomebody();
            case FAULT, OFFLINE, SOON, FINE, MAINTENANCE, NOT_IN_USE, REVOKED, RETIRED -> of(condition.word()) == this;
        };
    }

    long count(List<Line> lines) {
        return lines.stream().filter(line -> shows(line.condition())).count();
    }

    /** A row with how it stands, worked out once per drawing. */
    record Line(TerminalRow row, TerminalCondition condition) {}

    private static Optional<TerminalFilter> named(String name) {
        return java.util.Arrays.stream(values())
                .filter(filter -> filter.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
