package cn.haicang.console.casework.ui;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.casework.CaseStep;
import cn.haicang.console.casework.OpenedCase;
import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** How the case came to stand where it stands, newest first. */
class HistoryPanel extends Aside {
    private final Words words;

    HistoryPanel(Words words, OpenedCase opened) {
        this.words = words;
        addClassName("blk");
        getElement().setAttribute("aria-label", words.of("history.title"));
        var list = new UnorderedList();
        list.addClassName("tl");
        opened.history().reversed().forEach(step -> list.add(item(step)));
        add(new H2(words.of("history.title")), list);
    }

    private ListItem item(CaseStep step) {
        var word = CaseWord.of(step.state());
        var at = new Span(words.minute(step.at()));
        at.addClassName("t");
        at.setTitle(words.moment(step.at()));
        var mark = new Drawing("mark", word.mark().svg());
        mark.addClassName(word.mark().tone());
        var what = new Span(words.of(word.wordKey()) + " · " + who(step));
        return new ListItem(at, mark, what);
    }

    private String who(CaseStep step) {
        return step.actor().equals(Actor.CENTRE)
                ? words.of("actor.centre")
                : step.actor().name();
    }
}
