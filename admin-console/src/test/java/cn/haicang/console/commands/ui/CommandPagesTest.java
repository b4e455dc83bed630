package cn.haicang.console.commands.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.commands.CommandState;
import cn.haicang.console.commands.IssuedCommand;
import cn.haicang.console.intake.HandedIn;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.RefusedView;
import cn.haicang.console.terminals.ui.TerminalView;
import cn.haicang.console.testing.Pages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class CommandPagesTest extends Pages {
    @Autowired
    private ApplicationContext centre;

    @Autowired
    private AuditLog audit;

    private HandedIn terminal;

    @BeforeEach
    void enrol() {
        terminal = new HandedIn(centre);
    }

    @Test
    void a_technician_issues_a_command_follows_it_and_withdraws_it() {
        var person = signedIn(Role.TECHNICIAN, Optional.empty());
        open();
        assertThat(words()).contains("还没有对这台终端下过指令");
        test(button("issue")).click();
        test(button("issue-now")).click();

        assertThat(commands()).singleElement().satisfies(command -> {
            assertThat(command.state()).isEqualTo(CommandState.WAITING);
            assertThat(command.by()).isEqualTo(person.actor());
        });
        assertThat(audit.page(0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(person.actor());
            assertThat(entry.action()).isEqualTo(AuditAction.COMMAND_ISSUED);
        });
        navigate(TerminalView.class, Map.of("terminal", terminal.id().value()));
        assertThat(words()).contains("自检", "等终端来取");

        open();
        centre.getBean(CommandPageDesk.class).withdraw(commands().getFirst());
        open();
        assertThat(commands()).extracting(IssuedCommand::state).containsExactly(CommandState.WITHDRAWN);
    }

    @Test
    void an_officer_asks_nothing_of_terminals() {
        signedIn(Role.OFFICER, Optional.of("MEDICAL_INSURANCE"));
        navigate("terminals/" + terminal.id() + "/commands", RefusedView.class);
    }

    private void open() {
        UI.getCurrent()
                .navigate(
                        CommandsView.class,
                        new RouteParameters("terminal", terminal.id().value()));
    }

    private List<IssuedCommand> commands() {
        return rows("command-list", IssuedCommand.class);
    }
}
