package cn.haicang.kiosk.heartbeat;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.centre.CommandsWaiting;
import cn.haicang.kiosk.outbox.Chain;
import cn.haicang.kiosk.outbox.Chains;
import cn.haicang.kiosk.outbox.OutboxUnavailable;
import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.trust.KnownTime;
import cn.haicang.kiosk.trust.Membership;
import cn.haicang.protocol.MalformedMessage;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.NotAuthentic;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.health.SignedTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What a heartbeat's answer brings: the time, waiting commands, a wish for another assignment, the end of an installation. */
@Component
class Uptake {
    private static final Logger log = LoggerFactory.getLogger(Uptake.class);

    private final KnownTime time;
    private final CatalogueShelf shelf;
    private final Chains chains;
    private final Announcer announcer;

    Uptake(KnownTime time, CatalogueShelf shelf, Chains chains, Announcer announcer) {
        this.time = time;
        this.shelf = shelf;
        this.chains = chains;
        this.announcer = announcer;
    }

    void take(Membership membership, Heartbeat heartbeat, HeartbeatAnswer answer) {
        hear(membership, heartbeat, answer.signedTime());
        answer.enrolAnew().ifPresent(why -> end(membership, why));
        if (answer.commandsWaiting() > 0) {
            announcer.announce(new CommandsWaiting(answer.commandsWaiting()));
        }
        if (answer.wantedAssignment() > heartbeat.assignment().orElse(0L)) {
            shelf.refresh();
        }
    }

    private void end(Membership membership, HeartbeatAnswer.EnrolAnew why) {
        try {
            log.error("ENROL_ANEW {}", why);
            chains.end(new Chain(membership.kid(), membership.installation()));
        } catch (OutboxUnavailable e) {
            // The next answer says it again; on a disk that takes nothing no number is given out meanwhile.
            log.error("CHAIN_NOT_ENDED {}", e.why(), e);
        }
    }

    /** Only what was signed for this very heartbeat: an older one could be played again. */
    private void hear(Membership membership, Heartbeat heartbeat, String jws) {
        try {
            var verified = membership.verification().verify(TokenType.TIME, jws);
            var signed = WireJson.read(verified.payload(), SignedTime.class);
            if (signed.terminal().equals(membership.terminal())
                    && signed.boot().equals(heartbeat.boot())
                    && signed.counter() == heartbeat.counter()) {
                time.heard(signed.centreTime());
            } else {
                log.error("SIGNED_TIME_OF_ANOTHER_HEARTBEAT");
            }
        } catch (NotAuthentic | MalformedMessage e) {
            log.error("SIGNED_TIME_NOT_AUTHENTIC {}", e.getMessage());
        } catch (DataAccessException e) {
            // It is known until the next restart; a full disk must not cost the heartbeat.
            log.error("SIGNED_TIME_NOT_STORED", e);
        }
    }
}
