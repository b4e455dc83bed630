package cn.haicang.kiosk.command;

import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandFile;
import cn.haicang.protocol.command.CommandReport;
import cn.haicang.protocol.command.CommandReport.State;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How commands end in the journal. */
@Component
class CommandEnds {
    private static final Logger log = LoggerFactory.getLogger(CommandEnds.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final CommandRepository journal;
    private final Trust trust;
    private final CommandSettings settings;

    CommandEnds(CommandRepository journal, Trust trust, CommandSettings settings) {
        this.journal = journal;
        this.trust = trust;
        this.settings = settings;
    }

    Duration deadline() {
        return settings.deadline();
    }

    /** How often what waits or runs is looked at besides the events that tell. */
    Duration look() {
        return settings.deadline().compareTo(LOOK) < 0 ? settings.deadline() : LOOK;
    }

    /** @return whether it is over; what ends this process goes on until that has happened */
    boolean of(CommandEntry entry, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var detail, var file) -> {
                end(entry, report(State.DONE, "", detail), file);
                yield true;
            }
            case Outcome.Failed(var reason, var detail) -> {
                end(entry, report(State.FAILED, reason, detail), Optional.empty());
                yield true;
            }
            case Outcome.UnderWay _ -> false;
        };
    }

    void stuck(CommandEntry entry) {
        end(entry, report(State.FAILED, "TIMED_OUT", Optional.empty()), Optional.empty());
    }

    /** The process ended while this was under way. */
    void left(CommandEntry entry, String hostBoot) {
        end(entry, afterwards(entry, hostBoot), Optional.empty());
    }

    private static CommandReport afterwards(CommandEntry entry, String hostBoot) {
        if (entry.action() == CommandAction.RESTART_APPLICATION) {
            return report(State.DONE, "", Optional.empty());
        }
        if (entry.action() == CommandAction.REBOOT) {
            boolean sameBoot = !hostBoot.isBlank() && hostBoot.equals(entry.hostBoot());
            return sameBoot
                    ? report(State.FAILED, "NOT_REBOOTED", Optional.empty())
                    : report(State.DONE, "", Optional.empty());
        }
        return report(State.FAILED, "INTERRUPTED", Optional.empty());
    }

    private void end(CommandEntry entry, CommandReport report, Optional<Outcome.Content> file) {
        var membership = trust.membership();
        boolean tooLarge =
                file.filter(it -> it.bytes().length > CommandFile.MAX_BYTES).isPresent();
        var said = tooLarge ? report(State.FAILED, "FILE_TOO_LARGE", Optional.empty()) : report;
        // Sealed before it touches the disk: this terminal cannot open it again.
        var sealed = file.filter(_ -> !tooLarge)
                .flatMap(it -> membership.map(m -> m.sealing().seal(it.bytes())));
        if (journal.end(entry.id(), said, sealed)) {
            log.info(
                    "COMMAND_ENDS {} {} {}",
                    entry.action(),
                    said.state(),
                    said.reason().orElse(""));
        } else {
            log.warn("COMMAND_ENDED_TOO_LATE {} {}", entry.action(), entry.id());
        }
    }

    private static CommandReport report(State state, String reason, Optional<String> detail) {
        return new CommandReport(
                state, Optional.of(reason).filter(code -> !code.isEmpty()), detail.map(CommandEnds::shown));
    }

    private static String shown(String detail) {
        var ascii = detail.replaceAll("[^ -~]", "?");
        return ascii.length() > CommandReport.MAX_DETAIL ? ascii.substring(0, CommandReport.MAX_DETAIL) : ascii;
    }
}
