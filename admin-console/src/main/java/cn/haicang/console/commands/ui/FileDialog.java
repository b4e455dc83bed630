package cn.haicang.console.commands.ui;

import cn.haicang.console.commands.IssuedCommand;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.crypto.NotAuthentic;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;

/** What a command brought, opened for this look and gone with the dialog. */
class FileDialog extends Dialog {
    private final Words words;

    /** Opening it is the look, and on the record; so the dialog is made only when somebody asks. */
    FileDialog(CommandPageDesk desk, Words words, IssuedCommand command) {
        this.words = words;
        setHeaderTitle(new CommandWords(words).action(command.action()));
        add(new Paragraph(words.of("commands.looked")), opened(desk, command));
        getFooter().add(new Button(words.of("commands.close"), _ -> close()));
    }

    private Component opened(CommandPageDesk desk, IssuedCommand command) {
        try {
            return desk.open(command)
                    .<Component>map(content -> link(command, content))
                    .orElseGet(() -> new Span(words.of("commands.unreadable")));
        } catch (NotAuthentic notOpened) {
            return new Span(words.of("commands.unreadable"));
        }
    }

    private Anchor link(IssuedCommand command, byte[] content) {
        boolean picture = command.action() == CommandAction.SCREENSHOT;
        var name = command.terminal().value() + "-" + command.id() + (picture ? ".png" : ".log.gz");
        var link = new Anchor(event -> send(name, content, event), words.of("commands.save", name));
        link.setId("save-file");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private static void send(String name, byte[] content, DownloadEvent event) throws IOException {
        var response = event.getResponse();
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        event.setContentType("application/octet-stream");
        event.setContentLength(content.length);
        try (var out = event.getOutputStream()) {
            out.write(content);
        }
    }
}
