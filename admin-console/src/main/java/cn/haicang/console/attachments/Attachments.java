package cn.haicang.console.attachments;

import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.Attachment;
import cn.haicang.protocol.submission.AttachmentType;
import cn.haicang.protocol.submission.SealedAttachment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Attachments as the centre's other parts need them: are they here, whose are they, what is in one. */
@Service
public class Attachments {
    private final AttachmentRepository rows;
    private final Uploads uploads;
    private final CentreTrust trust;
    private final TransactionTemplate transaction;

    Attachments(AttachmentRepository rows, Uploads uploads, CentreTrust trust, TransactionTemplate transaction) {
        this.rows = rows;
        this.uploads = uploads;
        this.trust = trust;
        this.transaction = transaction;
    }

    /**
     * From now on those of these that are here stay, as parts of this envelope.
     *
     * @return whether all of them have come from this terminal, whole
     */
    public boolean keep(TerminalId terminal, List<Sha256> hashes, EnvelopeId envelope) {
        var wanted = hashes.stream().map(Sha256::value).collect(Collectors.toUnmodifiableSet());
        if (wanted.isEmpty()) {
            return true;
        }
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            rows.name(terminal, wanted, envelope);
            return rows.countComplete(terminal, wanted) == wanted.size();
        }));
    }

    /**
     * One that lay in a file, as if the terminal had brought it over the network.
     *
     * @param attachment in compact form
     */
    public Brought bring(TerminalId terminal, SealedAttachment attachment) {
        return uploads.bring(terminal, attachment);
    }

    public List<StoredAttachment> of(EnvelopeId envelope) {
        return rows.of(envelope);
    }

    /**
     * Opened in memory; who asks puts the look on the record before.
     *
     * @return empty if it is of no kind that can be shown
     * @throws cn.haicang.protocol.crypto.NotAuthentic if the centre's keys do not open it
     */
    public Optional<Attachment> open(StoredAttachment stored) {
        var sealed = new StringBuilder(Math.toIntExact(stored.sealedBytes()));
        rows.parts(stored.terminal(), stored.hash(), sealed::append);
        var content = trust.unsealing().open(sealed.toString());
        return AttachmentType.of(content)
                .filter(_ -> content.length <= Attachment.MAX_BYTES)
                .map(type -> new Attachment(type, content));
    }
}
