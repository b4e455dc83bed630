package cn.haicang.kiosk.heartbeat;

import cn.haicang.protocol.health.Heartbeat.Activity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the terminal is there for at this moment. */
@Component
class Activities {
    private final ObjectProvider<ServingState> serving;
    private final ObjectProvider<ClosureState> closure;

    Activities(ObjectProvider<ServingState> serving, ObjectProvider<ClosureState> closure) {
        this.serving = serving;
        this.closure = closure;
    }

    /** A finger on the screen of a closed terminal makes it no open one. */
    Activity now() {
        if (closure.orderedStream().anyMatch(ClosureState::outOfService)) {
            return Activity.OUT_OF_SERVICE;
        }
        return serving.orderedStream().anyMatch(ServingState::serving) ? Activity.SERVING : Activity.IDLE;
    }
}
