package cn.haicang.protocol.query;

import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.submission.Applicant;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A question that needs a live answer.
 *
 * @param replyKey public JWK (RFC 7517) made for this question alone
 */
public record Query(Question question, String replyKey) {
    /** What is asked. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "question")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ByReceipt.class, name = "BY_RECEIPT"),
        @JsonSubTypes.Type(value = OwnCases.class, name = "OWN_CASES")
    })
    public sealed interface Question {}

    /** Tells service and stage only: whoever finds a receipt learns no more. */
    public record ByReceipt(ReceiptNumber receiptNumber) implements Question {}

    /** After a card was read; the terminal vouches for that. */
    public record OwnCases(Applicant applicant) implements Question {}
}
