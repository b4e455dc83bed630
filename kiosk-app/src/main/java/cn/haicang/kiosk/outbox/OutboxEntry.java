package cn.haicang.kiosk.outbox;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Envelope;
import java.util.List;

/**
 * One submission that waits for the centre.
 *
 * @param attachments what its head names, by hash; the centre wants them first
 */
public record OutboxEntry(EnvelopeId id, ReceiptNumber number, Envelope envelope, List<Sha256> attachments) {
    public OutboxEntry {
        attachments = List.copyOf(attachments);
    }
}
