package cn.haicang.kiosk.sync;

import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.centre.Uploaded;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.outbox.OutboxEntry;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.SealedAttachment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings attachments to the centre, piece by piece, before the envelope that names them. The centre says how far it has come, so that
 * nothing that got through is sent twice, however often it breaks off.
 */
final class AttachmentCarrier {
    private static final Logger log = LoggerFactory.getLogger(AttachmentCarrier.class);

    private final Outbox outbox;
    private final CentreCalls centre;
    private final int piece;

    AttachmentCarrier(Outbox outbox, CentreCalls centre, int piece) {
        this.outbox = outbox;
        this.centre = centre;
        this.piece = piece;
    }

    /** @return empty if the centre has all of them; else how long it wants to be left alone */
    Optional<Duration> bring(OutboxEntry entry) {
        return entry.attachments().stream()
                .flatMap(hash -> outbox.attachment(entry, hash).stream())
                .flatMap(attachment -> bring(attachment).stream())
                .findFirst();
    }

    private Optional<Duration> bring(SealedAttachment attachment) {
        var sealed = attachment.jwe().getBytes(StandardCharsets.US_ASCII);
        var reply = centre.uploaded(attachment.hash());
        if (reply.equals(new CentreReply.Refused<Uploaded>(ProblemCode.NOT_FOUND))) {
            reply = new CentreReply.Answered<>(new Uploaded(0, false));
        }
        long before = -1;
        while (reply instanceof CentreReply.Answered<Uploaded>(var there)) {
            if (there.whole()) {
                return Optional.empty();
            }
            if (there.bytes() <= before || there.bytes() >= sealed.length) {
                log.error("ATTACHMENT_STUCK {} {} of {}", attachment.hash(), there.bytes(), sealed.length);
                return Optional.of(Duration.ZERO);
            }
            before = there.bytes();
            reply = next(attachment.hash(), sealed, Math.toIntExact(before));
        }
        log.info("ATTACHMENT_NOT_SENT {} {}", attachment.hash(), reply);
        return Optional.of(reply instanceof CentreReply.Refused<Uploaded>(var _, var wanted) ? wanted : Duration.ZERO);
    }

    private CentreReply<Uploaded> next(Sha256 hash, byte[] sealed, int first) {
        int end = Math.min(sealed.length, first + piece);
        return centre.upload(hash, first, Arrays.copyOfRange(sealed, first, end), sealed.length);
    }
}
