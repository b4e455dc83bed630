package cn.haicang.kiosk.centre;

import cn.haicang.kiosk.store.Announcer;
import cn.haicang.protocol.health.Hint;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Listens to the centre's stream of hints (HTML Living Standard, 9.2, Server-sent events), and opens another one whenever it ends: after a
 * pause that grows while none comes about, so that a fleet does not come back at one moment.
 */
@Component
class EventStream implements SmartLifecycle {
    /** A stream that lived as long as this was a good one. */
    private static final long GOOD_NANOS = Duration.ofMinutes(1).toNanos();

    private static final String EVENT = "event:";

    private final HttpCentre centre;
    private final Announcer announcer;
    private final Backoff backoff;
    private final Duration betweenHints;
    private final Rounds rounds = new Rounds("events", this::listen);

    EventStream(HttpCentre centre, Announcer announcer, CentreSettings settings) {
        this.centre = centre;
        this.announcer = announcer;
        this.backoff = new Backoff(settings.firstListen(), settings.longestListen(), new SecureRandom());
        this.betweenHints = settings.betweenHints();
    }

    /** One stream, to its end; returns the pause until the next. */
    private Duration listen() {
        long begun = System.nanoTime();
        centre.listen(new Parser(this::pass));
        if (System.nanoTime() - begun > GOOD_NANOS) {
            backoff.reset();
        }
        return backoff.next();
    }

    /** Nothing more is read of the stream meanwhile: what comes too fast waits on the line, not here. */
    private void pass(Hint hint) {
        announcer.announce(new CentreHinted(hint));
        try {
            Thread.sleep(betweenHints);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** An event ends with an empty line; comments and all fields but its name are passed over. */
    static final class Parser implements Consumer<String> {
        private final Consumer<Hint> hints;
        private Optional<Hint> named = Optional.empty();

        Parser(Consumer<Hint> hints) {
            this.hints = hints;
        }

        @Override
        public void accept(String line) {
            if (line.isEmpty()) {
                named.ifPresent(hints);
                named = Optional.empty();
            } else if (line.startsWith(EVENT)) {
                named = Hint.of(line.substring(EVENT.length()).strip());
            }
        }
    }

    @EventListener
    void on(CentreReachabilityChanged change) {
        if (change.reachable()) {
            rounds.wake();
        }
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
