package cn.haicang.console.overview;

import cn.haicang.console.overview.OverviewDesk.Standing;
import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.NumberLink;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.CauseWords;
import cn.haicang.console.terminals.TerminalCondition.Word;
import cn.haicang.console.terminals.ui.TerminalFilter;
import cn.haicang.console.terminals.ui.TerminalsView;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The fleet: one sentence, a line with what breaks its surface, and a row for each kind of trouble. */
class FleetPanel extends Section {
    private final Words words;
    private final List<Standing> fleet;

    FleetPanel(Words words, List<Standing> fleet) {
        this.words = words;
        this.fleet = fleet;
        addClassName("fleet");
        var sea = new Drawing("sea", Waterline.svg(fleet));
        sea.getElement().setAttribute("role", "img").setAttribute("aria-label", sentence());
        add(say(), sea, needs());
    }

    private Div say() {
        long urgent = needing();
        var title = new H1(new Span(sentence() + " "));
        var now = new Span(urgent == 0 ? words.of("overview.calm") : words.of("overview.urgent", urgent));
        if (urgent > 0) {
            now.addClassName("t-brick");
        }
        title.add(now);
        var say = new Div(title, legend());
        say.addClassName("say");
        return say;
    }

    private Div legend() {
        var legend = new Div();
        legend.addClassName("legend");
        for (var word : Word.values()) {
            if (count(word) > 0 || word == Word.FINE) {
                legend.add(new Span(
                        new StateMark(word),
                        new NumberLink(
                                count(word),
                                TerminalsView.class,
                                TerminalFilter.of(word).address())));
            }
        }
        return legend;
    }

    private String sentence() {
        return words.of("overview.fleet", fleet.size(), count(Word.FINE));
    }

    private Section needs() {
        var needs = new Section(new H2(words.of("overview.needs")));
        needs.addClassName("needs");
        for (var word : Word.values()) {
            var rows =
                    fleet.stream().filter(one -> one.condition().word() == word).toList();
            if (word.needsSomebody() && !rows.isEmpty()) {
                needs.add(item(word, rows));
            }
        }
        if (needing() == 0) {
            needs.add(new Paragraph(words.of(fleet.isEmpty() ? "overview.no_terminal" : "overview.nothing_needed")));
        }
        return needs;
    }

    private Div item(Word word, List<Standing> rows) {
        var causes = new CauseWords(words);
        var what = new Div();
        what.addClassName("what");
        rows.stream().limit(4).forEach(one -> {
            var id = one.row().id().value();
            var link = new Anchor("terminals/" + id, id);
            link.addClassName("lk");
            var phrase = words.of(one.row().site()) + " " + causes.of(one.condition());
            what.add(new Paragraph(link, new Span(" " + phrase)));
        });
        var item = new Div(
                new StateMark(word),
                new NumberLink(
                        rows.size(),
                        TerminalsView.class,
                        TerminalFilter.of(word).address()),
                what);
        item.addClassName("item");
        return item;
    }

    private long count(Word word) {
        return fleet.stream().filter(one -> one.condition().word() == word).count();
    }

    private long needing() {
        return fleet.stream()
                .filter(one -> one.condition().word().needsSomebody())
                .count();
    }
}
