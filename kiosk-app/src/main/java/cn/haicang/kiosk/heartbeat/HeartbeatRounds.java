package cn.haicang.kiosk.heartbeat;

import cn.haicang.kiosk.catalogue.CatalogueActivated;
import cn.haicang.kiosk.centre.CentreHinted;
import cn.haicang.kiosk.centre.Rounds;
import cn.haicang.kiosk.enrolment.CertificateRenewed;
import cn.haicang.kiosk.enrolment.TerminalEnrolled;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the pulse beat: at the start, at enrolment, and at once when another assignment has become active or the centre has hinted at something. */
@Component
class HeartbeatRounds implements SmartLifecycle {
    private final Rounds rounds;

    HeartbeatRounds(Pulse pulse) {
        this.rounds = new Rounds("heartbeat", pulse::beat);
    }

    @EventListener
    void on(TerminalEnrolled enrolled) {
        rounds.wake();
    }

    @EventListener
    void on(CertificateRenewed renewed) {
        rounds.wake();
    }

    @EventListener
    void on(CatalogueActivated activated) {
        rounds.wake();
    }

    /** Whatever it is: the answer tells what is wanted, and the round takes it up. */
    @EventListener
    void on(CentreHinted hinted) {
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
