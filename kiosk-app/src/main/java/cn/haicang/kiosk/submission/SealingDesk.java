package cn.haicang.kiosk.submission;

import cn.haicang.kiosk.catalogue.ActiveCatalogue;
import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.outbox.Chain;
import cn.haicang.kiosk.outbox.Closure;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.outbox.OutboxDepth;
import cn.haicang.kiosk.outbox.OutboxUnavailable;
import cn.haicang.kiosk.outbox.Place;
import cn.haicang.kiosk.trust.Membership;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.QueueCaps;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.form.FormCheck;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.SealedAttachment;
import cn.haicang.protocol.submission.SubmissionContent;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks the whole form, seals it to the centre, signs its head, and commits both. */
@Component
class SealingDesk implements SubmissionDesk {
    private static final Logger log = LoggerFactory.getLogger(SealingDesk.class);

    private final Trust trust;
    private final CatalogueShelf shelf;
    private final Outbox outbox;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealingDesk(Trust trust, CatalogueShelf shelf, Outbox outbox, Clock clock) {
        this.trust = trust;
        this.shelf = shelf;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Optional<SubmissionResult.Code> closed() {
        return trust.membership()
                .map(membership ->
                        outbox.closed(chain(membership)).map(SealingDesk::code).or(this::queueFull))
                .orElse(Optional.of(SubmissionResult.Code.NOT_ENROLLED));
    }

    /** Whoever has begun may end: the caps are far below what the disk holds. */
    private Optional<SubmissionResult.Code> queueFull() {
        return shelf.active()
                .flatMap(active -> active.assignment().settings().queueCaps())
                .filter(caps -> reached(caps, outbox.depth()))
                .map(_ -> SubmissionResult.Code.QUEUE_FULL);
    }

    private static boolean reached(QueueCaps caps, OutboxDepth depth) {
        return depth.waiting() >= caps.count()
                || depth.bytes() >= caps.bytes()
                || depth.oldest().compareTo(caps.age()) >= 0;
    }

    @Override
    public SubmissionResult submit(Filing filing) {
        var membership = trust.membership();
        if (membership.isEmpty()) {
            return new SubmissionResult.NotStored(SubmissionResult.Code.NOT_ENROLLED);
        }
        var shelved = shelf.offering(filing.service());
        if (shelved.isEmpty()) {
            return new SubmissionResult.NotStored(SubmissionResult.Code.NOT_OFFERED);
        }
        var findings = new FormCheck(shelved.get().catalogue().district())
                .check(filing.service().form(), filing.form());
        return findings.isEmpty()
                ? store(membership.get(), shelved.get(), filing)
                : new SubmissionResult.Refused(findings);
    }

    private SubmissionResult store(Membership membership, ActiveCatalogue shelved, Filing filing) {
        var id = EnvelopeId.at(clock.instant(), random);
        var sealed = membership.sealing().seal(WireJson.write(content(id, filing)));
        var attachments = filing.attachments().stream()
                .map(attachment -> SealedAttachment.of(membership.sealing().seal(attachment.content())))
                .toList();
        try {
            var committed = outbox.append(id, chain(membership), attachments, place -> {
                var head = head(shelved, filing, membership.terminal(), place, attachments, sealed);
                return new Envelope(membership.signing().sign(TokenType.HEAD, WireJson.write(head)), sealed);
            });
            log.info(
                    "SUBMISSION_STORED {} {}",
                    committed.envelopeId(),
                    filing.service().code());
            return new SubmissionResult.Stored(committed);
        } catch (OutboxUnavailable e) {
            log.error("SUBMISSION_NOT_STORED {}", e.why(), e);
            return new SubmissionResult.NotStored(code(e.why()));
        }
    }

    private static SubmissionContent content(EnvelopeId id, Filing filing) {
        return new SubmissionContent(
                id, filing.applicant(), filing.language(), filing.form(), filing.consent(), Optional.empty());
    }

    private EnvelopeHead head(
            ActiveCatalogue shelved,
            Filing filing,
            TerminalId terminal,
            Place place,
            List<SealedAttachment> attachments,
            String sealed) {
        return new EnvelopeHead(
                EnvelopeHead.VERSION,
                EnvelopeKind.APPLICATION,
                place.id(),
                terminal,
                place.installation(),
                place.sequence(),
                place.number(),
                filing.service().code(),
                shelved.assignment().catalogue(),
                clock.instant(),
                attachments.stream().map(SealedAttachment::hash).toList(),
                Sha256.ofAscii(sealed),
                place.previousHead());
    }

    private static Chain chain(Membership membership) {
        return new Chain(membership.kid(), membership.installation());
    }

    private static SubmissionResult.Code code(Closure why) {
        return switch (why) {
            case DISK_FULL -> SubmissionResult.Code.DISK_FULL;
            case STORE_BROKEN -> SubmissionResult.Code.STORE_BROKEN;
            case SEQUENCE_UNKNOWN -> SubmissionResult.Code.SEQUENCE_UNKNOWN;
        };
    }
}
