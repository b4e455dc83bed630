package cn.haicang.kiosk.command;

import cn.haicang.kiosk.centre.CentreReachabilityChanged;
import cn.haicang.kiosk.centre.CommandsWaiting;
import cn.haicang.kiosk.centre.Rounds;
import cn.haicang.kiosk.enrolment.TerminalEnrolled;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fetches when the centre says that something waits, begins what may begin, tells what became of it. */
@Component
class CommandRounds implements SmartLifecycle {
    private static final Duration NOTHING_WAITS = Duration.ofMinutes(10);

    private final CommandIntake intake;
    private final CommandRunner runner;
    private final CommandReports reports;
    private final CommandSettings settings;
    private final AtomicBoolean fetch = new AtomicBoolean();
    private final AtomicBoolean takenUp = new AtomicBoolean();
    private final Rounds rounds = new Rounds("commands", this::round);

    CommandRounds(
            CommandIntake intake,
            CommandRunner runner,
            CommandReports reports,
            CommandSettings settings,
            Serving serving) {
        this.intake = intake;
        this.runner = runner;
        this.reports = reports;
        this.settings = settings;
        runner.whenOver(rounds::wake);
        serving.whenFree(rounds::wake);
    }

    /** One round; returns the pause until the next. */
    Duration round() {
        if (!takenUp.get()) {
            runner.takeUp();
            takenUp.set(true);
        }
        if (fetch.getAndSet(false)) {
            intake.fetch();
        }
        runner.round();
        boolean allTold = reports.tell();
        var due = runner.pause().orElse(NOTHING_WAITS);
        return allTold || due.compareTo(settings.retry()) < 0 ? due : settings.retry();
    }

    @EventListener
    void on(CommandsWaiting waiting) {
        fetch.set(true);
        rounds.wake();
    }

    @EventListener
    void on(CentreReachabilityChanged change) {
        if (change.reachable()) {
            rounds.wake();
        }
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
