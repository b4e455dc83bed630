package cn.haicang.kiosk.outbox;

import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.store.StoreFault;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Chains as a whole, whatever waits in them. */
@Component
public class Chains {
    private static final Logger log = LoggerFactory.getLogger(Chains.class);

    /** Days are those of Xiamen; the machine's own zone may be any. */
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final ChainRepository rows;
    private final Announcer announcer;
    private final InstantSource time;

    Chains(ChainRepository rows, Announcer announcer, @Qualifier("knownTime") InstantSource time) {
        this.rows = rows;
        this.announcer = announcer;
        this.time = time;
    }

    /**
     * Nothing is appended to it any more, for good; what waits is sent all the same. Announces {@link ChainEnded} the first
     * time.
     *
     * @throws OutboxUnavailable if the disk did not take it
     */
    public void end(Chain chain) {
        try {
            if (rows.end(chain, time.instant())) {
                log.error("CHAIN_ENDED installation {}", chain.installation().value());
                announcer.announce(new ChainEnded(chain));
            }
        } catch (DataAccessException e) {
            throw new OutboxUnavailable(Closure.of(StoreFault.of(e)), e);
        }
    }

    /** What was given out today and on the days before, newest first. */
    public List<DayCount> givenOut(Chain chain, int days, int most) {
        return rows.days(chain, LocalDate.ofInstant(time.instant(), HERE).minusDays(days - 1L), most);
    }
}
