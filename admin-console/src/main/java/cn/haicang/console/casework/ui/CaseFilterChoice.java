package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.CaseFilter;
import cn.haicang.console.casework.CaseScope;
import cn.haicang.console.casework.CaseState;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The filters above the list of cases; each is an address. */
public enum CaseFilterChoice {
    TO_DO("cases.to_do"),
    NEW_ENTRIES("cases.new_entries"),
    NEEDS_ATTENTION("case.looked_into"),
    TO_CONFIRM("cases.to_confirm"),
    RECEIVED("case.received"),
    IN_HAND("case.accepted"),
    MORE_WANTED("case.more_wanted"),
    GRANTED("case.granted"),
    REFUSED("case.refused"),
    WITHDRAWN("case.withdrawn"),
    CLOSED("case.closed"),
    ALL("filter.all");

    private static final String PARAMETER = "show";

    private final String wordKey;

    CaseFilterChoice(String wordKey) {
        this.wordKey = wordKey;
    }

    static CaseFilterChoice from(QueryParameters parameters) {
        var wish = parameters.getSingleParameter(PARAMETER).orElse("");
        return Arrays.stream(values())
                .filter(choice -> choice.name().equalsIgnoreCase(wish))
                .findFirst()
                .orElse(TO_DO);
    }

    public QueryParameters address() {
        return QueryParameters.of(PARAMETER, name().toLowerCase(Locale.ROOT));
    }

    /** What this choice shows, from {@code offset} on. */
    public CaseFilter filter(CaseScope scope, int offset, int limit) {
        return new CaseFilter(scope, states(), only(), Optional.empty(), offset, limit);
    }

    private CaseFilter.Only only() {
        return switch (this) {
            case NEW_ENTRIES -> CaseFilter.Only.WITH_NEW_ENTRIES;
            case TO_CONFIRM -> CaseFilter.Only.TO_CONFIRM;
            default -> CaseFilter.Only.ANY;
        };
    }

    /** Empty for all of them. */
    private Set<CaseState> states() {
        return switch (this) {
            case TO_DO -> Set.of(CaseState.LOOKED_INTO, CaseState.RECEIVED, CaseState.ACCEPTED);
            case NEEDS_ATTENTION, TO_CONFIRM -> Set.of(CaseState.LOOKED_INTO);
            case RECEIVED -> Set.of(CaseState.RECEIVED);
            case IN_HAND -> Set.of(CaseState.ACCEPTED);
            case GRANTED -> Set.of(CaseState.GRANTED);
            case MORE_WANTED -> Set.of(CaseState.MORE_WANTED);
            case REFUSED -> Set.of(CaseState.REFUSED);
            case WITHDRAWN -> Set.of(CaseState.WITHDRAWN);
            case CLOSED -> Set.of(CaseState.CLOSED);
            case NEW_ENTRIES, ALL -> Set.of();
        };
    }

    String wordKey() {
        return wordKey;
    }
}
