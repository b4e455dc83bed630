package cn.haicang.console.wire;

import cn.haicang.protocol.TerminalId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * How many calls are worked on at once: in all, by one terminal, and by all that show no certificate together. Never by address: two
 * hundred terminals may have the same.
 */
@Component
class WireRoom {
    /** Whoever is unknown gets a quarter, so that strangers who take their time keep no terminal out. */
    private static final int SHARE_OF_STRANGERS = 4;

    private final Semaphore all;
    private final Semaphore strangers;
    private final int mostOfOne;
    private final Map<TerminalId, Integer> inside = new ConcurrentHashMap<>();

    WireRoom(WireSettings settings) {
        this.all = new Semaphore(settings.calls());
        this.strangers = new Semaphore(Math.max(1, settings.calls() / SHARE_OF_STRANGERS));
        this.mostOfOne = settings.callsOfOne();
    }

    boolean enter() {
        return all.tryAcquire();
    }

    void leave() {
        all.release();
    }

    boolean enterStranger() {
        return strangers.tryAcquire();
    }

    void leaveStranger() {
        strangers.release();
    }

    boolean enter(TerminalId terminal) {
        int now = inside.merge(terminal, 1, Integer::sum);
        if (now > mostOfOne) {
            leave(terminal);
        }
        return now <= mostOfOne;
    }

    void leave(TerminalId terminal) {
        inside.computeIfPresent(terminal, (_, calls) -> calls > 1 ? calls - 1 : null);
    }
}
