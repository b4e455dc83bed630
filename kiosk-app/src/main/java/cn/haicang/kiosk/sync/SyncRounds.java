package cn.haicang.kiosk.sync;

import cn.haicang.kiosk.centre.Backoff;
import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReachabilityChanged;
import cn.haicang.kiosk.centre.Rounds;
import cn.haicang.kiosk.enrolment.CertificateRenewed;
import cn.haicang.kiosk.enrolment.TerminalEnrolled;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.outbox.SubmissionQueued;
import java.security.SecureRandom;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the agent run: at the start, when something is queued, and when the centre can be reached again. */
@Component
class SyncRounds implements SmartLifecycle {
    private final Rounds rounds;

    SyncRounds(Outbox outbox, CentreCalls centre, SyncSettings settings) {
        var backoff = new Backoff(settings.firstRetry(), settings.longestRetry(), new SecureRandom());
        this.rounds = new Rounds("sync", new SyncAgent(outbox, centre, settings, backoff, System::nanoTime)::runOnce);
    }

    @EventListener
    void on(SubmissionQueued queued) {
        rounds.wake();
    }

    @EventListener
    void on(CentreReachabilityChanged change) {
        if (change.reachable()) {
            rounds.wake();
        }
    }

    @EventListener
    void on(CertificateRenewed renewed) {
        rounds.wake();
    }

    @EventListener
    void on(SyncWanted wanted) {
        rounds.wake();
    }

    @EventListener
    void on(TerminalEnrolled enrolled) {
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
