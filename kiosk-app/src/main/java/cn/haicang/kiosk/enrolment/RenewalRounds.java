package cn.haicang.kiosk.enrolment;

import cn.haicang.kiosk.centre.CentreReachabilityChanged;
import cn.haicang.kiosk.centre.Rounds;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks at the certificate at the start, now and then, when the centre can be reached again, and when it says that it is over. */
@Component
class RenewalRounds implements SmartLifecycle {
    private final Rounds rounds;

    RenewalRounds(Renewal renewal) {
        this.rounds = new Rounds("renewal", renewal::look);
    }

    @EventListener
    void on(CentreReachabilityChanged change) {
        if (change.reachable()) {
            rounds.wake();
        }
    }

    /** After {@link Renewal} has heard it. */
    @EventListener
    @Order(1)
    void on(CertificateOver told) {
        rounds.wake();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.close();
    }

    @Override
    public boolean isRunning() {
        return rounds.running();
    }
}
