package cn.haicang.console.commands.ui;

import cn.haicang.console.commands.IssuedCommand;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.TerminalRow;
import cn.haicang.console.terminals.ui.TerminalPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** The last commands on a terminal's page, and the way to all of them. */
@org.springframework.stereotype.Component
class CommandsPart implements TerminalPart {
    private static final int SHOWN = 3;

    private final CommandPageDesk desk;

    CommandsPart(CommandPageDesk desk) {
        this.desk = desk;
    }

    @Override
    public Component of(TerminalRow terminal, Words words) {
        var block = new Section(new H2(words.of("commands.title")));
        block.addClassName("blk");
        block.setId("commands");
        var list = new DescriptionList();
        list.addClassName("kv");
        desk.of(terminal.id()).stream()
                .limit(SHOWN)
                .forEach(command -> list.add(line(command, new CommandWords(words))));
        var all = new RouterLink(
                words.of("commands.all"),
                CommandsView.class,
                new RouteParameters("terminal", terminal.id().value()));
        all.addClassName("lk");
        block.add(list, all);
        return block;
    }

    private static Component[] line(IssuedCommand command, CommandWords phrases) {
        var said = new Span(new StateMark(command.state()), new Span(" " + phrases.why(command)));
        return new Component[] {
            new DescriptionList.Term(phrases.action(command.action())), new DescriptionList.Description(said)
        };
    }
}
