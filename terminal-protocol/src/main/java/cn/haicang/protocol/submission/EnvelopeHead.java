package cn.haicang.protocol.submission;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the terminal signs over a submission; nothing in it is personal.
 *
 * @param createdAt by the terminal's clock, for people; never an identity, never an order
 * @param sealed SHA-256 of the sealed part's ASCII bytes
 * @param previousHead SHA-256 of the head before, in compact form; absent for the first of an installation
 */
public record EnvelopeHead(
        int version,
        EnvelopeKind kind,
        EnvelopeId id,
        TerminalId terminal,
        InstallationId installation,
        Sequence sequence,
        ReceiptNumber receiptNumber,
        ServiceCode service,
        Sha256 catalogue,
        Instant createdAt,
        List<Sha256> attachments,
        Sha256 sealed,
        Optional<Sha256> previousHead) {
    public static final int VERSION = 1;

    public EnvelopeHead {
        attachments = List.copyOf(attachments);
        if (!receiptNumber.installation().equals(installation)
                || !receiptNumber.sequence().equals(sequence)) {
            throw new IllegalArgumentException("a receipt number tells its installation and sequence");
        }
        if (previousHead.isPresent() == sequence.equals(Sequence.FIRST)) {
            throw new IllegalArgumentException("every head but the first names the one before");
        }
    }
}
