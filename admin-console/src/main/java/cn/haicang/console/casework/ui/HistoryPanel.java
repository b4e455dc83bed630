package cn.haicang.console.casework.ui;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.casework.CaseStep;
import cn.haicang.console.casework.EntryRow;
import cn.haicang.console.casework.EntryState;
import cn.haicang.console.casework.OpenedCase;
import cn.haicang.console.casework.OpenedEntry;
import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.Mark;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** Steps and entries: how the case came to stand where it stands, newest first. */
class HistoryPanel extends Aside {
    private final Words words;

    HistoryPanel(Words words, OpenedCase opened) {
        this.words = words;
        addClassName("blk");
        getElement().setAttribute("aria-label", words.of("history.title"));
        var list = new UnorderedList();
        list.addClassName("tl");
        var steps = opened.history().stream().map(step -> new Moment(step.at(), item(step)));
        var entries =
                opened.entries().stream().map(OpenedEntry::row).map(row -> new Moment(row.receivedAt(), item(row)));
        Stream.concat(steps, entries)
                .sorted(Comparator.comparing(Moment::at).reversed())
                .forEach(moment -> list.add(moment.item()));
        add(new H2(words.of("history.title")), list);
    }

    private record Moment(Instant at, ListItem item) {}

    private ListItem item(CaseStep step) {
        var word = CaseWord.of(step.state());
        var item = item(step.at(), word.mark(), words.of(word.wordKey()) + " · " + who(step));
        step.message().ifPresent(message -> item.add(new Paragraph(message)));
        return item;
    }

    private ListItem item(EntryRow entry) {
        var mark = entry.state() == EntryState.NEEDS_ATTENTION ? Mark.NOW : Mark.DONE;
        return item(
                entry.receivedAt(),
                mark,
                words.of(EntryWords.kind(entry)) + " · " + entry.receiptNumber().grouped());
    }

    private ListItem item(Instant at, Mark tone, String text) {
        var time = new Span(words.minute(at));
        time.addClassName("t");
        time.setTitle(words.moment(at));
        var mark = new Drawing("mark", tone.svg());
        mark.addClassName(tone.tone());
        return new ListItem(time, mark, new Span(text));
    }

    private String who(CaseStep step) {
        return step.actor().equals(Actor.CENTRE)
                ? words.of("actor.centre")
                : step.actor().name();
    }
}
