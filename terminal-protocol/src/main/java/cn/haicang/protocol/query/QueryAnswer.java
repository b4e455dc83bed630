package cn.haicang.protocol.query;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** The centre's answer to a {@link Query}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
    @JsonSubTypes.Type(value = QueryAnswer.Cases.class, name = "CASES"),
    @JsonSubTypes.Type(value = QueryAnswer.Unknown.class, name = "UNKNOWN"),
    @JsonSubTypes.Type(value = QueryAnswer.BringTheCard.class, name = "BRING_THE_CARD")
})
public sealed interface QueryAnswer {
    /** Newest first; empty if a card's holder has none. */
    record Cases(List<CaseStatus> cases) implements QueryAnswer {
        public Cases {
            cases = List.copyOf(cases);
        }
    }

    /** The centre has nothing of this number, perhaps not yet. */
    record Unknown() implements QueryAnswer {}

    /** The number fits more than one case; only the card tells which. */
    record BringTheCard() implements QueryAnswer {}
}
