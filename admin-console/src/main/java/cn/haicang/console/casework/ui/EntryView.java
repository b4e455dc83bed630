package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.EntryRow;
import cn.haicang.console.casework.EntryState;
import cn.haicang.console.casework.OpenedEntry;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.EnvelopeId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/** One entry that could have no effect: why, what was written, and what came of looking into it. */
@Route(value = "entries/:entry", layout = ConsoleLayout.class)
@RolesAllowed(Role.IS_OFFICER)
public final class EntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MAX_WORDS = 200;

    private final CaseDesk desk;
    private final Words words;
    private final Div head = new Div();
    private final Div body = new Div();

    public EntryView(CaseDesk desk) {
        this.desk = desk;
        this.words = desk.words(getLocale());
        addClassNames("pad", "one-case");
        body.addClassName("stack");
        var crumb = new Div(new RouterLink(words.of("entries.title"), EntriesView.class));
        crumb.addClassName("crumb");
        add(crumb, head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("entry").flatMap(EntryView::parse);
        show(desk.entriesToDo().stream()
                .filter(row -> id.equals(Optional.of(row.id())))
                .findFirst()
                .orElseThrow(NotFoundException::new));
    }

    private void show(EntryRow row) {
        var title = new PageHead(words.of(EntryWords.kind(row)) + " · " + words.of(row.serviceName()));
        title.say(row.receiptNumber().grouped());
        head.add(title, new Paragraph(EntryWords.trouble(words, row)));
        body.add(new PurposePanel(words, purpose -> open(row.id(), purpose)));
    }

    private void open(EnvelopeId id, String purpose) {
        var opened = desk.openEntry(id, purpose).orElseThrow(NotFoundException::new);
        body.removeAll();
        body.add(content(opened));
        if (opened.row().state() == EntryState.NEEDS_ATTENTION) {
            body.add(settle(id));
        }
    }

    private Section content(OpenedEntry opened) {
        var who = opened.applicant();
        var list = new AnswerList(words, opened.answers());
        list.pair(
                words.of("content.name"),
                new MaskedText(who.name().masked(), who.name().value(), words));
        list.pair(
                words.of("content.number"),
                new MaskedText(who.number().masked(), who.number().value(), words));
        var block = new Section(new H2(words.of("content.answers")), list);
        block.addClassName("blk");
        return block;
    }

    private Section settle(EnvelopeId id) {
        var result = new TextField(words.of("entry.result"));
        result.setId("result");
        result.setMaxLength(MAX_WORDS);
        result.setHelperText(words.of("entry.result_help"));
        result.setWidthFull();
        var settle = new Button(words.of("entry.settle"), _ -> settle(id, result));
        settle.setId("settle");
        var block = new Section(new H2(words.of("entry.settle_title")), result, settle);
        block.addClassName("blk");
        return block;
    }

    private void settle(EnvelopeId id, TextField result) {
        boolean blank = result.getValue().isBlank();
        result.setInvalid(blank);
        result.setErrorMessage(words.of("entry.result_missing"));
        if (!blank) {
            desk.settle(id, result.getValue().strip());
            getUI().ifPresent(ui -> ui.navigate(EntriesView.class));
        }
    }

    private static Optional<EnvelopeId> parse(String text) {
        try {
            return Optional.of(new EnvelopeId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return words.of("entries.title");
    }
}
