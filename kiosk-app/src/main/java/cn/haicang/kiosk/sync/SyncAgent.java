package cn.haicang.kiosk.sync;

import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.outbox.OutboxEntry;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.BatchAnswer;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the outbox to the centre, at least once: power can fail after the centre has stored a batch and before we have noted
 * that; the same envelopes then come again and are answered {@code Duplicate}. One that is not taken never stops the others.
 */
final class SyncAgent {
    private static final Logger log = LoggerFactory.getLogger(SyncAgent.class);

    /** Events wake the agent; this is for the one that got lost. */
    private static final Duration NOTHING_WAITS = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final CentreCalls centre;
    private final SyncSettings settings;
    private final Backoff backoff;
    private final LongSupplier nanos;
    /** Halved while the centre refuses whole batches, so that the one that it cannot take ends up alone. */
    private int batchSize;
    /** The centre wants to be left alone until then, whoever wakes us; by a clock that nobody sets. */
    private long quietUntil;

    SyncAgent(Outbox outbox, CentreCalls centre, SyncSettings settings, Backoff backoff, LongSupplier nanos) {
        this.outbox = outbox;
        this.centre = centre;
        this.settings = settings;
        this.backoff = backoff;
        this.batchSize = settings.batchSize();
        this.nanos = nanos;
        this.quietUntil = nanos.getAsLong();
    }

    /** One batch; returns the pause until the next is worth trying. */
    Duration runOnce() {
        var quiet = Duration.ofNanos(quietUntil - nanos.getAsLong());
        if (quiet.isPositive()) {
            return quiet;
        }
        var entries = fitting(outbox.next(batchSize));
        if (entries.isEmpty()) {
            backoff.reset();
            return NOTHING_WAITS;
        }
        var batch = new Batch(entries.stream().map(OutboxEntry::envelope).toList());
        return switch (centre.deliver(batch)) {
            case CentreReply.Answered<BatchAnswer>(var answer) -> settle(entries, answer);
            case CentreReply.NotReached<BatchAnswer> _ -> backoff.next();
            case CentreReply.Refused<BatchAnswer>(var code, var wanted) -> {
                var pause = refused(entries, code);
                quietUntil = nanos.getAsLong() + wanted.toNanos();
                yield pause.compareTo(wanted) > 0 ? pause : wanted;
            }
        };
    }

    private List<OutboxEntry> fitting(List<OutboxEntry> entries) {
        var fitting = new ArrayList<OutboxEntry>();
        int bytes = 0;
        for (var entry : entries) {
            bytes +=
                    entry.envelope().head().length() + entry.envelope().sealed().length();
            if (bytes > settings.batchBytes() && !fitting.isEmpty()) {
                break;
            }
            fitting.add(entry);
        }
        return fitting;
    }

    private Duration settle(List<OutboxEntry> entries, BatchAnswer answer) {
        var heads = entries.stream()
                .map(entry -> Sha256.ofAscii(entry.envelope().head()))
                .toList();
        var named = answer.heads().orElse(heads);
        if (named.size() != answer.verdicts().size()) {
            log.error(
                    "SYNC_VERDICTS {} envelopes, {} verdicts",
                    entries.size(),
                    answer.verdicts().size());
            return backoff.next();
        }
        batchSize = settings.batchSize();
        var taken = new ArrayList<OutboxEntry>();
        boolean progress = false;
        for (int i = 0; i < entries.size(); i++) {
            progress |= settle(entries.get(i), named.indexOf(heads.get(i)), answer.verdicts(), taken);
        }
        acknowledge(taken);
        if (!progress) {
            return backoff.next();
        }
        backoff.reset();
        return Duration.ZERO;
    }

    private void acknowledge(List<OutboxEntry> taken) {
        if (!taken.isEmpty()) {
            outbox.acknowledge(taken);
            taken.forEach(entry -> log.info("SUBMISSION_DELIVERED {}", entry.id()));
        }
    }

    /**
     * @param place of its verdict, below zero if the answer has none
     * @param taken gets it if the centre has it
     * @return whether it waits no longer
     */
    private boolean settle(OutboxEntry entry, int place, List<EnvelopeVerdict> verdicts, List<OutboxEntry> taken) {
        if (place < 0) {
            log.error("SYNC_VERDICT_MISSING {}", entry.id());
            return false;
        }
        return switch (verdicts.get(place)) {
            case EnvelopeVerdict.Accepted _, EnvelopeVerdict.Duplicate _ -> taken.add(entry);
            case EnvelopeVerdict.Parked(var reason) -> {
                outbox.park(entry, reason.name());
                log.error("SUBMISSION_PARKED {} {}", entry.id(), reason);
                yield true;
            }
            case EnvelopeVerdict.Deferred(var why) -> {
                outbox.defer(entry);
                log.info("SUBMISSION_DEFERRED {} {}", entry.id(), why);
                yield false;
            }
        };
    }

    private Duration refused(List<OutboxEntry> entries, ProblemCode code) {
        if (code != ProblemCode.MALFORMED && code != ProblemCode.TOO_LARGE) {
            return backoff.next();
        }
        if (entries.size() > 1) {
            batchSize = entries.size() / 2;
            return Duration.ZERO;
        }
        // Alone and still refused: it steps behind the others and is never given up; its age shows at the centre.
        outbox.defer(entries.getFirst());
        log.error("SUBMISSION_NOT_TAKEN {} {}", entries.getFirst().id(), code);
        return backoff.next();
    }
}
