package cn.haicang.console.casework;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.EnvelopeKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row of the table, with what is sealed in it. One column each, therefore so many. */
record StoredEntry(
        EnvelopeId id,
        Optional<CaseId> caseId,
        EnvelopeKind kind,
        ReceiptNumber receiptNumber,
        Optional<ReceiptNumber> about,
        ServiceCode service,
        Sha256 catalogue,
        String department,
        String street,
        TerminalId terminal,
        Sha256 resident,
        EntryState state,
        String attention,
        Instant receivedAt,
        String sealed) {
    static StoredEntry of(NewEntry entry, EntryState state, List<String> attention, Instant at) {
        var head = entry.head();
        return new StoredEntry(
                head.id(),
                Optional.empty(),
                head.kind(),
                head.receiptNumber(),
                entry.about(),
                head.service(),
                head.catalogue(),
                entry.department(),
                entry.street(),
                head.terminal(),
                entry.resident(),
                state,
                String.join(",", attention),
                at,
                entry.sealed());
    }

    List<String> codes() {
        return attention.isEmpty() ? List.of() : List.of(attention.split(","));
    }

    EntryRow row(LocalizedText serviceName) {
        return new EntryRow(
                id, caseId, kind, receiptNumber, about, service, serviceName, terminal, state, codes(), receivedAt);
    }

    @Override
    public String toString() {
        return "StoredEntry[" + id + "]";
    }
}
