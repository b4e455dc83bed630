package cn.haicang.kiosk.outbox;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.SealedAttachment;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The durable queue of one terminal. What it returns as {@link Committed} survives a power cut; what is not acknowledged
 * comes again from {@link #next}, also after a restart.
 */
public interface Outbox {
    /**
     * Takes the next place of this chain, asks for the envelope that belongs there, and stores both in one durable
     * step. The same id a second time stores nothing and returns the number that stands already. Announces {@link
     * SubmissionQueued} after the commit.
     *
     * @param attachments that the envelope's head names; they stand in the same commit
     * @param sealedAt called before anything is stored, once; what it throws leaves the queue and its sequence as they were
     * @throws OutboxUnavailable if nothing was stored
     */
    Committed append(
            EnvelopeId id, Chain chain, List<SealedAttachment> attachments, Function<Place, Envelope> sealedAt);

    /** What most submissions are: without attachments. */
    default Committed append(EnvelopeId id, Chain chain, Function<Place, Envelope> sealedAt) {
        return append(id, chain, List.of(), sealedAt);
    }

    /** Why nothing could be appended to this chain now; empty if it could. Answers at once. */
    Optional<Closure> closed(Chain chain);

    /**
     * What is to be sent next, of one chain, in sequence order; those that were deferred come after those that were
     * not. Empty if nothing waits.
     */
    List<OutboxEntry> next(int most);

    /** One attachment of an entry that waits; empty if the centre has acknowledged the entry meanwhile. */
    Optional<SealedAttachment> attachment(OutboxEntry entry, Sha256 hash);

    /** The centre has it: drops the payload and its attachments, keeps the row. Announces {@link EnvelopeDelivered} after the commit. */
    void acknowledge(OutboxEntry entry);

    /** Not now; it steps behind those that were deferred less often. */
    void defer(OutboxEntry entry);

    /** The centre keeps it for a person to look into; it is not sent again. The payload stays. */
    void park(OutboxEntry entry, String reason);

    OutboxDepth depth();

    /** Empty if this terminal knows nothing of that number, perhaps no longer. */
    Optional<DeliveryState> stateOf(ReceiptNumber number);
}
