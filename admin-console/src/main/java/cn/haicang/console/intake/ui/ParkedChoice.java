package cn.haicang.console.intake.ui;

import cn.haicang.console.intake.ParkedMatter;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The filters above the list of parked envelopes; each is an address. */
public enum ParkedChoice {
    OPEN("parked.open"),
    PROPOSED("parked.proposed"),
    CLOSED("parked.closed"),
    RELEASED("parked.released"),
    ALL("filter.all");

    private static final String PARAMETER = "show";

    private final String wordKey;

    ParkedChoice(String wordKey) {
        this.wordKey = wordKey;
    }

    static ParkedChoice from(QueryParameters parameters) {
        var wish = parameters.getSingleParameter(PARAMETER).orElse("");
        return Arrays.stream(values())
                .filter(choice -> choice.name().equalsIgnoreCase(wish))
                .findFirst()
                .orElse(OPEN);
    }

    public QueryParameters address() {
        return QueryParameters.of(PARAMETER, name().toLowerCase(Locale.ROOT));
    }

    /** Empty for all of them. */
    public Optional<ParkedMatter.State> state() {
        return switch (this) {
            case OPEN -> Optional.of(ParkedMatter.State.OPEN);
            case PROPOSED -> Optional.of(ParkedMatter.State.PROPOSED);
            case CLOSED -> Optional.of(ParkedMatter.State.CLOSED);
            case RELEASED -> Optional.of(ParkedMatter.State.RELEASED);
            case ALL -> Optional.empty();
        };
    }

    String wordKey() {
        return wordKey;
    }
}
