package cn.haicang.console.intake;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.time.Instant;
import java.util.Optional;

/**
 * A parked envelope as people work on it. Nothing personal is in it.
 *
 * @param hash of its bytes; its name, because nothing in it has to be true
 * @param receiptNumber as its head says
 * @param department whose officers look into it
 */
public record ParkedMatter(
        Sha256 hash,
        TerminalId terminal,
        InstallationId installation,
        EnvelopeVerdict.Reason reason,
        Optional<ReceiptNumber> receiptNumber,
        Optional<ServiceCode> service,
        String department,
        Instant receivedAt,
        State state) {
    public enum State {
        OPEN,
        /** One person has proposed how it ends; another one has to confirm it. */
        PROPOSED,
        /** It ended without a case. */
        CLOSED,
        /** It went on, as a case or an entry in one. */
        RELEASED
    }
}
