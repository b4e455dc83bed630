package cn.haicang.console.terminals.ui;

import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.CodeRow;
import cn.haicang.console.terminals.EnrolmentRecords;
import cn.haicang.console.terminals.TerminalRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** How one terminal came to the centre, each time: its installations, and the codes that were made for it. */
@org.springframework.stereotype.Component
class EnrolmentPart implements TerminalPart {
    private static final int CODES = 20;

    private final EnrolmentRecords records;

    EnrolmentPart(EnrolmentRecords records) {
        this.records = records;
    }

    @Override
    public Component of(TerminalRow terminal, Words words) {
        var twin = new Div(installations(terminal, words), codes(terminal, words));
        twin.addClassName("twin");
        return twin;
    }

    private Section installations(TerminalRow terminal, Words words) {
        var phrases = new CodeWords(words);
        var list = list();
        var rows = records.installations(terminal.id());
        rows.forEach(row -> list.add(
                new DescriptionList.Term(CodeWords.number(row.id())),
                new DescriptionList.Description(phrases.life(row))));
        return block("installations", words.of("installations.title"), list, rows.isEmpty(), words);
    }

    private Section codes(TerminalRow terminal, Words words) {
        var phrases = new CodeWords(words);
        var list = list();
        var rows = records.codes(terminal.id(), CODES);
        rows.forEach(row -> list.add(
                new DescriptionList.Term(row.sheet()), new DescriptionList.Description(told(row, phrases, words))));
        return block("codes-of-terminal", words.of("codes.title"), list, rows.isEmpty(), words);
    }

    private static Component[] told(CodeRow row, CodeWords phrases, Words words) {
        return new Component[] {
            new StateMark(row.word()),
            new Span(" " + phrases.more(row) + " "),
            new Span(words.of("codes.made", phrases.issuedBy(row), words.minute(row.issued())))
        };
    }

    private static DescriptionList list() {
        var list = new DescriptionList();
        list.addClassName("kv");
        return list;
    }

    private static Section block(String id, String title, DescriptionList list, boolean empty, Words words) {
        var block = new Section(new H2(title), list);
        block.setId(id);
        block.addClassName("blk");
        if (empty) {
            var none = new Span(words.of("codes.none_of_it"));
            none.addClassName("q");
            block.add(none);
        }
        return block;
    }
}
