package cn.haicang.console.intake;

import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.time.Instant;
import java.util.Optional;

/**
 * Something came that could not be opened or proven. It waits for a person.
 *
 * @param receiptNumber as its head says
 * @param closed two persons have ended it without a case
 */
public record ParkedEnvelope(
        TerminalId terminal,
        EnvelopeVerdict.Reason reason,
        Optional<ReceiptNumber> receiptNumber,
        Optional<ServiceCode> service,
        Instant receivedAt,
        boolean closed) {}
