package cn.haicang.console.casework;

import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.TerminalId;
import java.time.Instant;
import java.util.List;

/**
 * One case in a list. Holds nothing personal.
 *
 * @param serviceName as the catalogue calls it
 * @param street of the site where it was handed in
 * @param attention stable codes of what a person has to look into; empty if nothing
 * @param newEntries how many entries came after the last look
 * @param since when the present state began
 */
public record CaseRow(
        CaseId id,
        ReceiptNumber receiptNumber,
        ServiceCode service,
        LocalizedText serviceName,
        String department,
        String street,
        TerminalId terminal,
        CaseState state,
        List<String> attention,
        int newEntries,
        Instant receivedAt,
        Instant since) {
    public CaseRow {
        attention = List.copyOf(attention);
    }
}
