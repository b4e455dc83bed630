package cn.haicang.console.commands;

import cn.haicang.console.people.People;
import cn.haicang.console.people.Person;
import cn.haicang.console.terminals.Fleet;
import cn.haicang.console.terminals.Installation;
import cn.haicang.console.terminals.InstallationState;
import cn.haicang.protocol.TerminalId;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may ask something of a terminal, at the moment of asking and again whenever a terminal comes for it. */
@Component
class Authorisation {
    private final People people;
    private final Fleet fleet;

    Authorisation(People people, Fleet fleet) {
        this.people = people;
        this.fleet = fleet;
    }

    boolean may(Person person) {
        return person.scope().terminals();
    }

    /** The newest one that may call; empty if there is none. */
    Optional<Installation> present(TerminalId terminal) {
        return fleet.active().stream()
                .filter(active -> active.terminal().equals(terminal))
                .max(Comparator.comparingInt(active -> active.id().value()));
    }

    /** Why it is not to be given out any more; empty if nothing has changed since it was issued. */
    Optional<String> objection(IssuedCommand command) {
        boolean active = fleet.installation(command.installation())
                .filter(installation -> installation.state() == InstallationState.ACTIVE)
                .isPresent();
        if (!active) {
            return Optional.of("INSTALLATION_ENDED");
        }
        boolean stillMay = people.list().stream()
                .filter(person -> person.actor().id().equals(command.by().id()))
                .anyMatch(this::may);
        return stillMay ? Optional.empty() : Optional.of("ISSUER_MAY_NOT");
    }
}
