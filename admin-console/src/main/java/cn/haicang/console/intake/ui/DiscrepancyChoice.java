package cn.haicang.console.intake.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;

/** The filters above the list of what does not add up; each is an address. */
public enum DiscrepancyChoice {
    ALARMS("reconciliation.alarms"),
    GAPS("reconciliation.gaps"),
    DAYS("reconciliation.days");

    private static final String PARAMETER = "show";

    private final String wordKey;

    DiscrepancyChoice(String wordKey) {
        this.wordKey = wordKey;
    }

    static DiscrepancyChoice from(QueryParameters parameters) {
        var wish = parameters.getSingleParameter(PARAMETER).orElse("");
        return Arrays.stream(values())
                .filter(choice -> choice.name().equalsIgnoreCase(wish))
                .findFirst()
                .orElse(ALARMS);
    }

    public QueryParameters address() {
        return QueryParameters.of(PARAMETER, name().toLowerCase(Locale.ROOT));
    }

    String wordKey() {
        return wordKey;
    }
}
