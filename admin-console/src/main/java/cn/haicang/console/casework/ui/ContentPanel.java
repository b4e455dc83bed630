package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.OpenedAnswer;
import cn.haicang.console.casework.OpenedCase;
import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** What the resident wrote: who, the answers under their labels, the signature, the consent. */
class ContentPanel extends Div {
    private final Words words;

    ContentPanel(Words words, OpenedCase opened, String purpose, Runnable close) {
        this.words = words;
        setId("content");
        addClassName("stack");
        add(note(purpose, close), applicant(opened), answers(opened), consent(opened));
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
        var list = list();
        var name = new MaskedText(who.name().masked(), who.name().value(), words);
        var number = new MaskedText(who.number().masked(), who.number().value(), words);
        pair(list, words.of("content.name"), name);
        pair(list, words.of("content.number"), number);
        pair(list, words.of("content.born"), new Span(who.number().birthDate().toString()));
        pair(list, words.of("content.language"), new Span(words.of(language(opened))));
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
        var list = list();
        opened.answers().forEach(answer -> pair(list, words.of(answer.label()), value(answer.value())));
        return block(words.of("content.answers"), list);
    }

    private Component value(OpenedAnswer.Value value) {
        return switch (value) {
            case OpenedAnswer.Plain(var text) -> new Span(text);
            case OpenedAnswer.Named(var name) -> new Span(words.of(name));
            case OpenedAnswer.Place(var street, var community, var detail) ->
                new Span(words.of(street) + " · " + words.of(community) + " · " + detail);
            case OpenedAnswer.Strokes(var path) -> SignatureDrawing.of(path, words);
        };
    }

    private Section consent(OpenedCase opened) {
        var list = list();
        pair(list, words.of("content.consent_to"), new Span(opened.consent().noticeVersion()));
        pair(
                list,
                words.of("content.consent_at"),
                new Span(words.moment(opened.consent().at())));
        opened.message().ifPresent(message -> pair(list, words.of("content.message"), new Span(message)));
        return block(words.of("content.consent"), list);
    }

    private static Section block(String title, DescriptionList list) {
        var block = new Section(new H2(title), list);
        block.addClassName("blk");
        return block;
    }

    private static DescriptionList list() {
        var list = new DescriptionList();
        list.addClassName("kv");
        return list;
    }

    private static void pair(DescriptionList list, String term, Component value) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }
}
