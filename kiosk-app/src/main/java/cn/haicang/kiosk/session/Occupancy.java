package cn.haicang.kiosk.session;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Whether somebody is being served; what interrupts waits for that to end. */
@Component
public class Occupancy {
    private final Set<ResidentSession> served = ConcurrentHashMap.newKeySet();

    public boolean serving() {
        return !served.isEmpty();
    }

    void begins(ResidentSession session) {
        served.add(session);
    }

    void ends(ResidentSession session) {
        served.remove(session);
    }
}
