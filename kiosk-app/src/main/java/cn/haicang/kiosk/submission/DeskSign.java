package cn.haicang.kiosk.submission;

import cn.haicang.kiosk.catalogue.CatalogueActivated;
import cn.haicang.kiosk.outbox.ChainEnded;
import cn.haicang.kiosk.outbox.EnvelopeDelivered;
import cn.haicang.kiosk.outbox.SubmissionQueued;
import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.store.DatabaseMended;
import cn.haicang.kiosk.store.StoreHealthChanged;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says when the desk closes and when it opens again, after whatever can be the cause of it. */
@Component
class DeskSign {
    private static final Logger log = LoggerFactory.getLogger(DeskSign.class);

    private final SubmissionDesk desk;
    private final Announcer announcer;
    private Optional<SubmissionResult.Code> said = Optional.empty();

    DeskSign(SubmissionDesk desk, Announcer announcer) {
        this.desk = desk;
        this.announcer = announcer;
    }

    @EventListener({
        StoreHealthChanged.class,
        DatabaseMended.class,
        SubmissionQueued.class,
        ChainEnded.class,
        CatalogueActivated.class
    })
    void something() {
        look();
    }

    /** While the desk is open a delivery cannot close it, and thousands may come in a row. */
    @EventListener(EnvelopeDelivered.class)
    synchronized void delivered() {
        if (said.isPresent()) {
            look();
        }
    }

    private synchronized void look() {
        var closed = desk.closed();
        if (!closed.equals(said)) {
            said = closed;
            log.info("HANDING_IN {}", closed.map(Enum::name).orElse("OPEN"));
            announcer.announce(new HandingInChanged(closed));
        }
    }
}
