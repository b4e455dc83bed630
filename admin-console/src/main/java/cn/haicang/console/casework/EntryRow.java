package cn.haicang.console.casework;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.EnvelopeKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry in a list. Holds nothing personal.
 *
 * @param caseId absent as long as it belongs to none
 * @param about number of the case that it names
 * @param attention stable codes of why it has no effect; empty if it has, or waits
 */
public record EntryRow(
        EnvelopeId id,
        Optional<CaseId> caseId,
        EnvelopeKind kind,
        ReceiptNumber receiptNumber,
        Optional<ReceiptNumber> about,
        ServiceCode service,
        LocalizedText serviceName,
        TerminalId terminal,
        EntryState state,
        List<String> attention,
        Instant receivedAt) {
    public EntryRow {
        attention = List.copyOf(attention);
    }
}
