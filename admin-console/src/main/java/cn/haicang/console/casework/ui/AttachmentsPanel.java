package cn.haicang.console.casework.ui;

import cn.haicang.console.attachments.StoredAttachment;
import cn.haicang.console.casework.CaseId;
import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.crypto.NotAuthentic;
import cn.haicang.protocol.submission.Attachment;
import cn.haicang.protocol.submission.AttachmentType;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Locale;

/** What came with a case beside its form. Each is opened by itself, and gone with the page. */
class AttachmentsPanel extends Section {
    private final AttachmentDesk desk;
    private final Words words;
    private final CaseId id;
    private final Div shown = new Div();

    AttachmentsPanel(AttachmentDesk desk, Words words, CaseId id) {
        this.desk = desk;
        this.words = words;
        this.id = id;
        addClassName("blk");
        setId("attachments");
        var attachments = desk.of(id);
        setVisible(!attachments.isEmpty());
        var buttons = new Div();
        buttons.addClassName("row");
        for (int i = 0; i < attachments.size(); i++) {
            buttons.add(button(attachments.get(i), i + 1));
        }
        add(new H2(words.of("attachments.title")), buttons, shown);
    }

    private Button button(StoredAttachment attachment, int number) {
        return new Button(words.of("attachments.open", number), Drawing.icon("open"), _ -> open(attachment, number));
    }

    private void open(StoredAttachment attachment, int number) {
        shown.removeAll();
        shown.add(look(attachment, number));
    }

    /** What cannot be opened says so; the look was one all the same. */
    private Component look(StoredAttachment attachment, int number) {
        try {
            return desk.open(id, attachment.hash())
                    .map(opened -> view(opened, number))
                    .orElseGet(() -> new Span(words.of("attachments.unknown")));
        } catch (NotAuthentic notOpened) {
            return new Span(words.of("attachments.unreadable"));
        }
    }

    private Component view(Attachment opened, int number) {
        var name = words.of("attachments.name", number);
        if (opened.type() == AttachmentType.PDF) {
            return new Anchor(handler(opened, true), words.of("attachments.save", name));
        }
        var image = new Image(handler(opened, false), name);
        image.setWidthFull();
        return image;
    }

    /** What a resident handed in is shown as what its bytes are, runs nothing, and lies in no cache. */
    private static DownloadHandler handler(Attachment opened, boolean saved) {
        return event -> send(opened, saved, event);
    }

    private static void send(Attachment opened, boolean saved, DownloadEvent event) throws IOException {
        var response = event.getResponse();
        var name = "attachment." + opened.type().name().toLowerCase(Locale.ROOT);
        response.setHeader("Content-Disposition", (saved ? "attachment" : "inline") + "; filename=\"" + name + "\"");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        event.setContentType(opened.type().mediaType());
        event.setContentLength(opened.content().length);
        try (var out = event.getOutputStream()) {
            out.write(opened.content());
        }
    }
}
