package cn.haicang.console.commands.ui;

import cn.haicang.console.commands.Commands;
import cn.haicang.console.commands.IssueResult;
import cn.haicang.console.commands.IssuedCommand;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.Texts;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.TerminalRow;
import cn.haicang.console.terminals.TerminalScope;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.command.CommandAction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the page of a terminal's commands reads and does, for the person of the session. */
@Component
class CommandPageDesk {
    private static final int MOST = 100;

    private final Commands commands;
    private final Terminals terminals;
    private final SignedIn signedIn;
    private final Texts texts;

    CommandPageDesk(Commands commands, Terminals terminals, SignedIn signedIn, Texts texts) {
        this.commands = commands;
        this.terminals = terminals;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    Words words(Locale locale) {
        return new Words(texts, locale);
    }

    Optional<TerminalRow> terminal(String id) {
        return id.matches("[A-Z0-9][A-Z0-9-]{1,31}")
                ? terminals.find(TerminalScope.DISTRICT, new TerminalId(id))
                : Optional.empty();
    }

    List<IssuedCommand> of(TerminalId terminal) {
        return commands.of(terminal, MOST);
    }

    IssueResult issue(TerminalId terminal, CommandAction action, Duration life) {
        return commands.issue(signedIn.person(), terminal, action, life);
    }

    void withdraw(IssuedCommand command) {
        commands.withdraw(signedIn.person(), command.id());
    }

    Optional<byte[]> open(IssuedCommand command) {
        return commands.open(signedIn.person(), command.id());
    }
}
