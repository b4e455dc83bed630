package cn.haicang.console.testing;

import cn.haicang.console.commands.Commands;
import cn.haicang.console.commands.IssueResult;
import cn.haicang.console.people.CreateResult;
import cn.haicang.console.people.NewPerson;
import cn.haicang.console.people.People;
import cn.haicang.console.people.Person;
import cn.haicang.console.people.Role;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A technician of a running centre, who asks something of terminals. */
public final class Orders {
    private final RunningCentre centre;
    private final Person technician;

    public Orders(RunningCentre centre) {
        this(centre, Role.TECHNICIAN, Optional.empty());
    }

    public Orders(RunningCentre centre, Role role, Optional<String> department) {
        this.centre = centre;
        var login = "t" + UUID.randomUUID().toString().substring(0, 13);
        var wish = new NewPerson(login, "林雅婷", role, department, "a calm sea at noon");
        this.technician = switch (centre.bean(People.class).create(RunningCentre.ADMIN, wish)) {
            case CreateResult.Created(var person) -> person;
            case CreateResult.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    public Person person() {
        return technician;
    }

    public CommandId issue(TestTerminal terminal, CommandAction action) {
        return switch (issue(terminal, action, Duration.ofHours(1))) {
            case IssueResult.Issued(var id) -> id;
            case IssueResult.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    public IssueResult issue(TestTerminal terminal, CommandAction action, Duration life) {
        return centre.bean(Commands.class).issue(technician, terminal.id(), action, life);
    }
}
