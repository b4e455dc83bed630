package cn.haicang.console.commands.ui;

import cn.haicang.console.commands.IssuedCommand;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.command.CommandAction;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command in words. */
final class CommandWords {
    private final Words words;

    CommandWords(Words words) {
        this.words = words;
    }

    String action(CommandAction action) {
        return words.of("commandaction." + action);
    }

    /** Why, in words as far as this centre knows the code, and what the terminal said besides. */
    String why(IssuedCommand command) {
        var reason = command.reason()
                .map(code -> words.ifKnown("commandwhy." + code, words.ifKnown("reason." + code, code)));
        var by = command.endedBy().map(name -> words.of("commands.by", name));
        return Stream.of(reason, by, command.detail()).flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    String who(IssuedCommand command) {
        return command.by().name() + " · " + words.minute(command.issuedAt());
    }
}
