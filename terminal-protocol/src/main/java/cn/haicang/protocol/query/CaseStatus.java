package cn.haicang.protocol.query;

import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ReceiptNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * One case, as far as a resident is told. Silent about the message.
 *
 * @param since when this stage began, by the centre's clock
 * @param message what the officer wrote to the applicant; only after a card was read
 * @param own only after a card was read
 */
public record CaseStatus(
        ReceiptNumber receiptNumber,
        LocalizedText service,
        CaseStage stage,
        Instant since,
        Optional<String> message,
        Optional<OwnCase> own) {
    @Override
    public String toString() {
        return "CaseStatus[" + receiptNumber + ", " + stage + ", hidden]";
    }
}
