package cn.haicang.console.casework;

import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row of the table, with what is sealed in it. One column each, therefore so many. */
record StoredCase(
        CaseId id,
        ReceiptNumber receiptNumber,
        ServiceCode service,
        Sha256 catalogue,
        String department,
        String street,
        TerminalId terminal,
        CaseState state,
        String attention,
        Sha256 resident,
        int newEntries,
        Instant receivedAt,
        Instant since,
        String sealed,
        Optional<String> sealedMessage) {

    CaseRow row(LocalizedText serviceName) {
        return new CaseRow(
                id,
                receiptNumber,
                service,
                serviceName,
                department,
                street,
                terminal,
                state,
                attention.isEmpty() ? List.of() : List.of(attention.split(",")),
                newEntries,
                receivedAt,
                since);
    }

    @Override
    public String toString() {
        return "StoredCase[" + id + "]";
    }
}
