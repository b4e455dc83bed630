package cn.haicang.kiosk.command;

import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.trust.KnownTime;
import cn.haicang.kiosk.trust.Membership;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.MalformedMessage;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.command.Command;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import cn.haicang.protocol.command.CommandList;
import cn.haicang.protocol.command.CommandReport;
import cn.haicang.protocol.crypto.NotAuthentic;
import cn.haicang.protocol.crypto.TokenType;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches what waits and writes down what the centre has signed for this terminal, each once. Nothing is done here. */
@Component
class CommandIntake {
    private static final Logger log = LoggerFactory.getLogger(CommandIntake.class);

    /** So near to its end the centre may leave one out because its own clock is a little ahead. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final CentreCalls centre;
    private final Trust trust;
    private final KnownTime time;
    private final CommandRepository journal;

    CommandIntake(CentreCalls centre, Trust trust, KnownTime time, CommandRepository journal) {
        this.centre = centre;
        this.trust = trust;
        this.time = time;
        this.journal = journal;
    }

    void fetch() {
        trust.membership().ifPresent(membership -> {
            if (centre.commands() instanceof CentreReply.Answered<CommandList>(var list)) {
                var named = new HashSet<CommandId>();
                list.commands()
                        .forEach(jws -> verified(membership, jws).ifPresent(command -> {
                            named.add(command.id());
                            take(command, jws);
                        }));
                leaveWithdrawn(membership, named);
            }
        });
    }

    private void take(Command command, String jws) {
        if (journal.knows(command.id())) {
            return;
        }
        var now = time.instant();
        if (!now.isBefore(command.notAfter())) {
            journal.decline(command, jws, now, report(CommandReport.State.EXPIRED, Optional.empty()));
        } else if (CommandAction.of(command.action()).isEmpty()) {
            log.warn("COMMAND_NOT_KNOWN {}", command.id());
            journal.decline(command, jws, now, report(CommandReport.State.REFUSED, Optional.of("NOT_KNOWN")));
        } else {
            log.info("COMMAND_TAKEN {} {}", command.action(), command.id());
            journal.take(command, jws, now);
        }
    }

    /** What cannot be proven has no id that could be answered. */
    private static Optional<Command> verified(Membership membership, String jws) {
        try {
            var verified = membership.verification().verify(TokenType.COMMAND, jws);
            var command = WireJson.read(verified.payload(), Command.class);
            if (command.terminal().equals(membership.terminal())
                    && command.installation().equals(membership.installation())) {
                return Optional.of(command);
            }
            log.error("COMMAND_NOT_FOR_US {}", command.id());
        } catch (NotAuthentic | MalformedMessage e) {
            log.error("COMMAND_NOT_AUTHENTIC {}", e.getMessage());
        }
        return Optional.empty();
    }

    private void leaveWithdrawn(Membership membership, Set<CommandId> named) {
        var soon = time.instant().plus(CLOCKS_DIFFER);
        journal.waiting(membership.installation()).stream()
                .filter(entry -> !named.contains(entry.id()) && soon.isBefore(entry.notAfter()))
                .forEach(entry -> {
                    log.info("COMMAND_WITHDRAWN {}", entry.id());
                    journal.leave(entry.id(), report(CommandReport.State.REFUSED, Optional.of("WITHDRAWN")));
                });
    }

    private static CommandReport report(CommandReport.State state, Optional<String> reason) {
        return new CommandReport(state, reason, Optional.empty());
    }
}
