package cn.haicang.console.commands.ui;

import cn.haicang.console.commands.CommandChanged;
import cn.haicang.console.commands.IssuedCommand;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.Live;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.TerminalId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that was asked of one terminal, the newest first: its state, who and when, and what came of it. */
@Route(value = "terminals/:terminal/commands", layout = ConsoleLayout.class)
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_TECHNICIAN})
public final class CommandsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final CommandPageDesk desk;
    private final Words words;
    private final CommandWords phrases;
    private final Grid<IssuedCommand> grid = new Grid<>();
    private final Div nothing = new Div();
    private Optional<TerminalId> terminal = Optional.empty();
    private List<IssuedCommand> shown = List.of();

    public CommandsView(CommandPageDesk desk, Live live) {
        this.desk = desk;
        this.words = desk.words(getLocale());
        this.phrases = new CommandWords(words);
        addClassNames("pad", "list");
        nothing.addClassName("nothing");
        nothing.setText(words.of("commands.none"));
        columns();
        live.watch(this, Set.of(CommandChanged.class), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var row = event.getRouteParameters()
                .get("terminal")
                .flatMap(desk::terminal)
                .orElseThrow(NotFoundException::new);
        terminal = Optional.of(row.id());
        var crumb = new Div(new Anchor("terminals/" + row.id(), row.id().value()));
        crumb.addClassName("crumb");
        var head = new PageHead(words.of("commands.title"));
        head.say(words.of(row.site()));
        var issue = new Button(words.of("commands.issue"), _ -> {
            var dialog = new IssueDialog(desk, words, row.id());
            dialog.addOpenedChangeListener(_ -> fill());
            dialog.open();
        });
        issue.setId("issue");
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        head.act(issue);
        removeAll();
        add(crumb, head, grid, nothing);
        fill();
    }

    private void fill() {
        var now = terminal.map(desk::of).orElse(List.of());
        if (!now.equals(shown)) {
            shown = now;
            grid.setItems(now);
        }
        grid.setVisible(!now.isEmpty());
        nothing.setVisible(now.isEmpty());
    }

    private void columns() {
        grid.setId("command-list");
        grid.addClassName("rows");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(command -> phrases.action(command.action())).setHeader(words.of("commands.action"));
        grid.addComponentColumn(command -> new StateMark(command.state())).setHeader(words.of("commands.state"));
        grid.addColumn(phrases::why).setHeader(words.of("commands.why")).setFlexGrow(3);
        grid.addColumn(phrases::who).setHeader(words.of("commands.who"));
        grid.addColumn(command -> words.minute(command.changedAt())).setHeader(words.of("commands.since"));
        grid.addColumn(command -> words.minute(command.notAfter())).setHeader(words.of("commands.until"));
        grid.addComponentColumn(this::act).setWidth("160px").setFlexGrow(0);
    }

    private Component act(IssuedCommand command) {
        if (command.state().open()) {
            return act("commands.withdraw", () -> {
                desk.withdraw(command);
                fill();
            });
        }
        return command.file() ? act("commands.file", () -> new FileDialog(desk, words, command).open()) : new Span("");
    }

    private Button act(String key, Runnable what) {
        var button = new Button(words.of(key), _ -> what.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("act");
        return button;
    }

    @Override
    public String getPageTitle() {
        return terminal.map(TerminalId::value).orElse("") + " · " + words.of("commands.title");
    }
}
