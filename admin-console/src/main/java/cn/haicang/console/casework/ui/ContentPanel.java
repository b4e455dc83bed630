package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.EntryState;
import cn.haicang.console.casework.OpenedCase;
import cn.haicang.console.casework.OpenedEntry;
import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** What the resident wrote: who, the answers under their labels, the signature, the consent. */
class ContentPanel extends Div {
    private final Words words;

    ContentPanel(Words words, OpenedCase opened, String purpose, Runnable close) {
        this.words = words;
        setId("content");
        addClassName("stack");
        add(note(purpose, close), applicant(opened), answers(opened));
        opened.entries().forEach(entry -> add(entry(entry)));
        add(consent(opened));
    }

    private Div note(String purpose, Runnable close) {
        var said = new Span(words.of("content.open_for", words.ifKnown("purpose.said." + purpose, purpose)));
        var shut = new Button(words.of("content.close"), Drawing.icon("lock"), _ -> close.run());
        shut.setId("close");
        shut.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var space = new Span();
        space.addClassName("sp");
        var note = new Div(Drawing.icon("open"), said, space, shut);
        note.addClassNames("note", "indigo");
        return note;
    }

    private Section applicant(OpenedCase opened) {
        var who = opened.applicant();
        var list = new AnswerList(words);
        var name = new MaskedText(who.name().masked(), who.name().value(), words);
        var number = new MaskedText(who.number().masked(), who.number().value(), words);
        list.pair(words.of("content.name"), name);
        list.pair(words.of("content.number"), number);
        list.pair(words.of("content.born"), new Span(who.number().birthDate().toString()));
        list.pair(words.of("content.language"), new Span(words.of(language(opened))));
        return block(words.of("content.applicant"), list);
    }

    private static String language(OpenedCase opened) {
        return switch (opened.language()) {
            case ZH_HANS -> "language.zh_hans";
            case ZH_HANT -> "language.zh_hant";
            case EN -> "language.en";
        };
    }

    private Section answers(OpenedCase opened) {
        return block(words.of("content.answers"), new AnswerList(words, opened.answers()));
    }

    private Section entry(OpenedEntry entry) {
        var row = entry.row();
        var title = words.of(EntryWords.kind(row)) + " · " + words.moment(row.receivedAt());
        var block = block(title, new AnswerList(words, entry.answers()));
        if (row.state() == EntryState.NEEDS_ATTENTION) {
            block.add(new Paragraph(EntryWords.trouble(words, row)));
        }
        return block;
    }

    private Section consent(OpenedCase opened) {
        var list = new AnswerList(words);
        list.pair(words.of("content.consent_to"), new Span(opened.consent().noticeVersion()));
        list.pair(
                words.of("content.consent_at"),
                new Span(words.moment(opened.consent().at())));
        return block(words.of("content.consent"), list);
    }

    private static Section block(String title, AnswerList list) {
        var block = new Section(new H2(title), list);
        block.addClassName("blk");
        return block;
    }
}
