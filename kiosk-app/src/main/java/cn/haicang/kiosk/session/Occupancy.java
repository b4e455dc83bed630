package cn.haicang.kiosk.session;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Whether somebody is being served; what interrupts waits for that to end. */
@Component
public class Occupancy {
    private final Set<ResidentSession> served = ConcurrentHashMap.newKeySet();
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();
    private final AtomicLong begun = new AtomicLong();

    public boolean serving() {
        return !served.isEmpty();
    }

    /** How many sessions have begun since the start. */
    public long begun() {
        return begun.get();
    }

    /** @param free called at the end of each session; returns at once */
    public void whenFree(Runnable free) {
        waiting.add(free);
    }

    void begins(ResidentSession session) {
        begun.incrementAndGet();
        served.add(session);
    }

    void ends(ResidentSession session) {
        if (served.remove(session)) {
            waiting.forEach(Runnable::run);
        }
    }
}
