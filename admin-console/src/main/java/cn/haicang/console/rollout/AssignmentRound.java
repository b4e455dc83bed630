package cn.haicang.console.rollout;

import cn.haicang.console.terminals.Fleet;
import cn.haicang.console.wire.Caller;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round the terminals at the start and once an hour, and gives a new assignment to those whose own is out of date. */
@Component
class AssignmentRound {
    private final Fleet fleet;
    private final Assignments assignments;

    AssignmentRound(Fleet fleet, Assignments assignments) {
        this.fleet = fleet;
        this.assignments = assignments;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void go() {
        fleet.active().forEach(active -> assignments.assign(new Caller(active.terminal(), active.id())));
    }
}
