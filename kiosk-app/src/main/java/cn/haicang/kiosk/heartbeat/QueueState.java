package cn.haicang.kiosk.heartbeat;

import cn.haicang.kiosk.outbox.Chain;
import cn.haicang.kiosk.outbox.Chains;
import cn.haicang.kiosk.outbox.DayCount;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.outbox.SubmissionQueued;
import cn.haicang.kiosk.store.DatabaseMended;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.health.DayReport;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.QueueReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What waits for the centre, and how many receipts the present installation gave out on which day. */
@Component
class QueueState {
    private static final Logger log = LoggerFactory.getLogger(QueueState.class);
    private static final int DAYS = 7;

    private final Outbox outbox;
    private final Chains chains;
    private final Trust trust;
    private final AtomicBoolean stale = new AtomicBoolean();
    private Optional<Chain> counted = Optional.empty();
    private List<DayReport> days = List.of();
    private QueueReport lastQueue = new QueueReport(0, 0, Duration.ZERO);

    QueueState(Outbox outbox, Chains chains, Trust trust) {
        this.outbox = outbox;
        this.chains = chains;
        this.trust = trust;
    }

    @EventListener({SubmissionQueued.class, DatabaseMended.class})
    void changed() {
        stale.set(true);
    }

    /** A database that cannot be read must not cost the heartbeat, which says so: then the queue as it was last seen. */
    synchronized QueueReport queue() {
        try {
            var depth = outbox.depth();
            lastQueue = new QueueReport(depth.waiting(), depth.parked(), depth.oldest());
        } catch (DataAccessException e) {
            log.warn("QUEUE_NOT_READ", e);
        }
        return lastQueue;
    }

    /** Counted again only when one more was given out. */
    synchronized List<DayReport> days() {
        var chain = trust.membership().map(it -> new Chain(it.kid(), it.installation()));
        if (!stale.getAndSet(false) && chain.equals(counted)) {
            return days;
        }
        try {
            days = chain.stream()
                    .flatMap(it -> chains.givenOut(it, DAYS, Heartbeat.MAX_DAYS).stream())
                    .map(QueueState::report)
                    .toList();
            counted = chain;
        } catch (DataAccessException e) {
            stale.set(true);
            log.warn("DAYS_NOT_READ", e);
        }
        return days;
    }

    private static DayReport report(DayCount count) {
        return new DayReport(count.day(), count.receipts(), count.reached(), count.head());
    }
}
