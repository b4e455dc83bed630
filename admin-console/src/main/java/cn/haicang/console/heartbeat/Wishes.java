package cn.haicang.console.heartbeat;

import cn.haicang.console.commands.CommandFetch;
import cn.haicang.console.intake.Accounts;
import cn.haicang.console.rollout.Assignments;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.health.HeartbeatAnswer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the centre wants of a terminal. */
@Component
class Wishes {
    private final Assignments assignments;
    private final CommandFetch commands;
    private final Accounts accounts;

    Wishes(Assignments assignments, CommandFetch commands, Accounts accounts) {
        this.assignments = assignments;
        this.commands = commands;
        this.accounts = accounts;
    }

    long assignment(Caller caller) {
        return assignments.wanted(caller);
    }

    int commands(Caller caller) {
        return commands.waiting(caller);
    }

    Optional<HeartbeatAnswer.EnrolAnew> enrolAnew(Caller caller) {
        return accounts.forked(caller.installation())
                ? Optional.of(HeartbeatAnswer.EnrolAnew.FORKED)
                : Optional.empty();
    }
}
