package cn.haicang.console.heartbeat;

import cn.haicang.console.commands.CommandIssued;
import cn.haicang.console.intake.ForkFound;
import cn.haicang.console.rollout.AssignmentMade;
import cn.haicang.console.terminals.Fleet;
import cn.haicang.console.terminals.Installation;
import cn.haicang.console.terminals.TerminalShutOut;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.health.Hint;
import jakarta.servlet.AsyncContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The terminals that listen now, one stream each. What they are told they would learn from the next heartbeat as well. */
@Component
class EventStreams {
    private final Map<TerminalId, EventStream> open = new ConcurrentHashMap<>();
    private final Fleet fleet;
    private final EventSettings settings;

    EventStreams(Fleet fleet, EventSettings settings) {
        this.fleet = fleet;
        this.settings = settings;
    }

    /** A new stream takes the place of the old one. */
    void open(Caller caller, AsyncContext answer) {
        var stream = new EventStream(caller, answer);
        Optional.ofNullable(open.put(caller.terminal(), stream)).ifPresent(EventStream::end);
        Thread.ofVirtual().name("events " + caller.terminal()).start(() -> {
            try {
                stream.run(settings.comment(), jittered(settings.life()));
            } finally {
                open.remove(caller.terminal(), stream);
            }
        });
    }

    int count() {
        return open.size();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AssignmentMade made) {
        hint(made.terminal(), Hint.ASSIGNMENT);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CommandIssued issued) {
        hint(issued.terminal(), Hint.COMMAND);
    }

    private void hint(TerminalId terminal, Hint hint) {
        Optional.ofNullable(open.get(terminal)).ifPresent(stream -> stream.hint(hint));
    }

    /** Until it hears of it, it gives out numbers that nobody can rely on. */
    @EventListener
    void on(ForkFound fork) {
        open.values().stream()
                .filter(stream -> installation(stream).equals(fork.installation()))
                .forEach(stream -> stream.hint(Hint.TRUST));
    }

    /** A call would be refused from now on, and so nothing more is said on one that was let in before. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(TerminalShutOut shutOut) {
        Optional.ofNullable(open.get(shutOut.terminal())).ifPresent(EventStream::end);
    }

    /** Whoever was revoked, also by another process on the same database, hears no more. */
    @Scheduled(fixedDelay = 1000)
    void endRevoked() {
        if (open.isEmpty()) {
            return;
        }
        var active = fleet.active().stream().map(Installation::id).collect(Collectors.toUnmodifiableSet());
        open.values().stream()
                .filter(stream -> !active.contains(installation(stream)))
                .forEach(EventStream::end);
    }

    /** Before the server waits for its open calls: these would keep it waiting. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        open.values().forEach(EventStream::end);
    }

    private static InstallationId installation(EventStream stream) {
        return stream.caller().installation();
    }

    /** A tenth up or down, so that a fleet does not come again at one moment. */
    private static Duration jittered(Duration life) {
        long tenth = Math.max(1, life.toMillis() / 10);
        return life.plusMillis(ThreadLocalRandom.current().nextLong(-tenth, tenth + 1));
    }
}
