package cn.haicang.kiosk.command;

import cn.haicang.kiosk.trust.KnownTime;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import cn.haicang.protocol.command.CommandReport;
import cn.haicang.protocol.command.CommandReport.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Begins commands, each on a thread of its own and at most once: that it begins is committed before anything is done. If the
 * process ends in between, nobody knows how far it came, and it is told as interrupted and not begun again; only of what ends the
 * process is the next start the success.
 */
@Component
class CommandRunner {
    private static final Logger log = LoggerFactory.getLogger(CommandRunner.class);

    private final CommandRepository journal;
    private final CommandEnds ends;
    private final Errands errands;
    private final Serving serving;
    private final Trust trust;
    private final KnownTime time;
    private final Map<CommandId, Running> running = new ConcurrentHashMap<>();
    private volatile Runnable wake = () -> {};

    CommandRunner(
            CommandRepository journal,
            CommandEnds ends,
            Errands errands,
            Serving serving,
            Trust trust,
            KnownTime time) {
        this.journal = journal;
        this.ends = ends;
        this.errands = errands;
        this.serving = serving;
        this.trust = trust;
        this.time = time;
    }

    /** @param timedOut its end was told already; its thread has not noticed yet */
    private record Running(CommandEntry entry, Thread thread, long since, boolean timedOut) {
        Running over() {
            return new Running(entry, thread, since, true);
        }
    }

    /** @param after called when a command has come to its end; returns at once */
    void whenOver(Runnable after) {
        wake = after;
    }

    /** Once, at the start: what the last life of this process has left. */
    void takeUp() {
        journal.running().forEach(left -> ends.left(left, errands.hostBoot()));
    }

    void round() {
        endStuck();
        trust.membership().ifPresent(membership -> begin(journal.waiting(membership.installation())));
    }

    private void begin(List<CommandEntry> waiting) {
        var held = new ArrayList<CommandEntry>();
        for (var entry : waiting) {
            if (!time.instant().isBefore(entry.notAfter())) {
                journal.leave(entry.id(), new CommandReport(State.EXPIRED, Optional.empty(), Optional.empty()));
            } else if (mayBegin(entry, held)) {
                begin(entry);
            } else {
                held.add(entry);
            }
        }
    }

    private boolean mayBegin(CommandEntry entry, List<CommandEntry> held) {
        if (entry.action().interrupts() && serving.now()) {
            return false;
        }
        var underWay = running.values().stream()
                .filter(one -> !one.timedOut())
                .map(Running::entry)
                .toList();
        if (entry.ends() ? !underWay.isEmpty() : underWay.stream().anyMatch(CommandEntry::ends)) {
            return false;
        }
        // At most one stuck thread of a kind, and none overtakes an earlier one of its lane.
        return running.values().stream().map(Running::entry).noneMatch(one -> one.lane() == entry.lane())
                && held.stream().noneMatch(one -> one.lane() == entry.lane());
    }

    private void begin(CommandEntry entry) {
        if (!journal.begin(entry.id(), errands.hostBoot())) {
            return;
        }
        log.info("COMMAND_BEGINS {} {}", entry.action(), entry.id());
        var thread =
                Thread.ofPlatform().name("command " + entry.action()).daemon().unstarted(() -> run(entry));
        running.put(entry.id(), new Running(entry, thread, System.nanoTime(), false));
        thread.start();
    }

    private void run(CommandEntry entry) {
        try {
            if (entry.action().interrupts() && serving.now()) {
                journal.putBack(entry.id());
                running.remove(entry.id());
            } else if (ends.of(entry, outcome(entry.action()))) {
                running.remove(entry.id());
            }
        } catch (RuntimeException notWritten) {
            // A disk that takes nothing: the journal says RUNNING, so it is not begun again, and its end is tried once
            // more.
            log.error("COMMAND_END_NOT_STORED {}", entry.id(), notWritten);
        }
        running.computeIfPresent(entry.id(), (_, one) -> one.timedOut() ? null : one);
        wake.run();
    }

    private Outcome outcome(CommandAction action) {
        try {
            return errands.of(action).run();
        } catch (RuntimeException e) {
            log.error("COMMAND_BROKE {}", action, e);
            return new Outcome.Failed("FAULT", Optional.of(e.getClass().getSimpleName()));
        }
    }

    private void endStuck() {
        long now = System.nanoTime();
        running.values().stream()
                .filter(one ->
                        !one.timedOut() && now - one.since() >= ends.deadline().toNanos())
                .forEach(one -> {
                    ends.stuck(one.entry());
                    one.thread().interrupt();
                    running.computeIfPresent(
                            one.entry().id(), (_, same) -> same.thread().isAlive() ? same.over() : null);
                });
    }

    /** Until something may be due by itself; empty if nothing will. */
    Optional<Duration> pause() {
        boolean waits = trust.membership()
                .filter(it -> !journal.waiting(it.installation()).isEmpty())
                .isPresent();
        boolean runs = running.values().stream().anyMatch(one -> !one.timedOut());
        return waits || runs ? Optional.of(ends.look()) : Optional.empty();
    }
}
