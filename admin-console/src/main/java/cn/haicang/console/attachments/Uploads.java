package cn.haicang.console.attachments;

import cn.haicang.console.wire.Refusal;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.crypto.CompactForm;
import cn.haicang.protocol.submission.SealedAttachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes attachments in, block by block: what came before a connection broke is kept, and the rest is enough. */
@Service
class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final int BLOCK = 64 * 1024;

    private final AttachmentRepository rows;
    private final AttachmentSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(AttachmentRepository rows, AttachmentSettings settings, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    Optional<Received> received(TerminalId terminal, Sha256 hash) {
        return rows.received(terminal, hash);
    }

    /** @throws Refusal whose code tells what is wrong; but for a wrong hash, what is here stays */
    Received take(TerminalId terminal, Sha256 hash, Part part, InputStream body) throws IOException {
        var before = rows.received(terminal, hash).orElse(Received.NOTHING);
        if (before.complete()) {
            return before;
        }
        if (part.first() > before.bytes()) {
            throw new Refusal(ProblemCode.WRONG_OFFSET, "bytes are missing before these");
        }
        requireRoom(terminal, part.total() - before.bytes());
        body.skipNBytes(Math.min(before.bytes(), part.end()) - part.first());
        begin(terminal, hash);
        long here = copy(terminal, hash, before.bytes(), part.end(), body);
        if (here >= part.end() && body.read() >= 0) {
            throw new Refusal(ProblemCode.MALFORMED, "more bytes than were said");
        }
        return here < part.total() ? new Received(here, false) : finish(terminal, hash, here);
    }

    /** What the network has brought of it is gone on with; if that was something else, it begins again. */
    Brought bring(TerminalId terminal, SealedAttachment attachment) {
        if (rows.received(terminal, attachment.hash())
                .filter(Received::complete)
                .isPresent()) {
            return Brought.HERE_BEFORE;
        }
        try {
            return take(terminal, attachment);
        } catch (Refusal refused) {
            return switch (refused.code()) {
                case TOO_MANY -> Brought.TOO_MANY;
                case WRONG_OFFSET -> Brought.BUSY;
                case ATTACHMENT_HASH -> take(terminal, attachment);
                default -> throw refused;
            };
        }
    }

    private Brought take(TerminalId terminal, SealedAttachment attachment) {
        var bytes = attachment.jwe().getBytes(StandardCharsets.US_ASCII);
        try {
            take(terminal, attachment.hash(), new Part(0, bytes.length, bytes.length), new ByteArrayInputStream(bytes));
            return Brought.TAKEN;
        } catch (IOException notFromMemory) {
            throw new UncheckedIOException(notFromMemory);
        }
    }

    private void requireRoom(TerminalId terminal, long more) {
        var unnamed = rows.unnamed(terminal);
        if (unnamed.count() > settings.unnamed() || unnamed.bytes() + more > settings.unnamedBytes()) {
            throw new Refusal(ProblemCode.TOO_MANY, "attachments that no envelope has named");
        }
    }

    private void begin(TerminalId terminal, Sha256 hash) {
        transaction.executeWithoutResult(_ -> rows.begin(terminal, hash, clock.instant()));
    }

    /** @return how much is here now */
    private long copy(TerminalId terminal, Sha256 hash, long from, long end, InputStream body) {
        var block = new byte[BLOCK];
        long here = from;
        while (here < end) {
            int most = (int) Math.min(BLOCK, end - here);
            int came = fill(body, block, most);
            if (came > 0) {
                append(terminal, hash, here, new String(block, 0, came, StandardCharsets.ISO_8859_1));
                here += came;
            }
            if (came < most) {
                break;
            }
        }
        return here;
    }

    private static int fill(InputStream body, byte[] block, int most) {
        int length = 0;
        try {
            int read = 0;
            while (length < most && read >= 0) {
                length += read;
                read = length < most ? body.read(block, length, most - length) : -1;
            }
        } catch (IOException cut) {
            LOG.info("an attachment broke off; what came of it is kept");
        }
        return length;
    }

    private void append(TerminalId terminal, Sha256 hash, long place, String content) {
        if (content.isEmpty() || !CompactForm.holds(content)) {
            throw new Refusal(ProblemCode.MALFORMED, "not a JWE in compact form");
        }
        if (!Boolean.TRUE.equals(
                transaction.execute(_ -> rows.append(terminal, hash, place, content, clock.instant())))) {
            throw new Refusal(ProblemCode.WRONG_OFFSET, "another call brings the same attachment");
        }
    }

    private Received finish(TerminalId terminal, Sha256 hash, long bytes) {
        if (!hashOf(terminal, hash).equals(hash)) {
            transaction.executeWithoutResult(_ -> rows.remove(terminal, hash));
            throw new Refusal(ProblemCode.ATTACHMENT_HASH, "begin again");
        }
        transaction.executeWithoutResult(_ -> rows.complete(terminal, hash));
        return new Received(bytes, true);
    }

    private Sha256 hashOf(TerminalId terminal, Sha256 hash) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            rows.parts(terminal, hash, part -> digest.update(part.getBytes(StandardCharsets.US_ASCII)));
            return new Sha256(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException everyJavaPlatformHasIt) {
            throw new IllegalStateException(everyJavaPlatformHasIt);
        }
    }

    /** A terminal that lost its database sends what it still has under other hashes; nobody will name the old ones. */
    @Scheduled(fixedDelay = 3_600_000)
    void removeOrphans() {
        Instant before = clock.instant().minus(settings.orphansStay());
        int removed = transaction.execute(_ -> rows.removeOrphans(before));
        if (removed > 0) {
            LOG.info("{} attachments that no envelope has named are removed", removed);
        }
    }
}
