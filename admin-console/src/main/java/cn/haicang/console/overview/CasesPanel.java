package cn.haicang.console.overview;

import cn.haicang.console.casework.ui.CaseFilterChoice;
import cn.haicang.console.casework.ui.CaseWord;
import cn.haicang.console.casework.ui.CasesView;
import cn.haicang.console.shell.NumberLink;
import cn.haicang.console.shell.State;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** The cases of one department: a sentence, then a number for each state that opens its rows. */
class CasesPanel extends Section {
    private final Words words;
    private final Map<CaseFilterChoice, Long> counts;

    CasesPanel(Words words, Map<CaseFilterChoice, Long> counts) {
        this.words = words;
        this.counts = counts;
        addClassName("fleet");
        long attention = count(CaseFilterChoice.NEEDS_ATTENTION);
        var title = new H1(new Span(words.of("overview.cases", count(CaseFilterChoice.TO_DO)) + " "));
        var now = new Span(
                attention == 0 ? words.of("overview.attention.none") : words.of("overview.attention", attention));
        if (attention > 0) {
            now.addClassName("t-brick");
        }
        title.add(now);
        var say = new Div(title);
        say.addClassName("say");
        add(say, needs());
    }

    private Div needs() {
        var needs = new Div();
        needs.addClassName("needs");
        needs.add(row(CaseWord.NEEDS_ATTENTION, CaseFilterChoice.NEEDS_ATTENTION, "overview.case_attention"));
        if (count(CaseFilterChoice.TO_CONFIRM) > 0) {
            needs.add(row(DoubtWord.TO_CONFIRM, CaseFilterChoice.TO_CONFIRM, "overview.to_confirm_what"));
        }
        needs.add(row(CaseWord.RECEIVED, CaseFilterChoice.RECEIVED, "overview.case_received"));
        needs.add(row(CaseWord.IN_HAND, CaseFilterChoice.IN_HAND, "overview.case_in_hand"));
        needs.add(row(CaseWord.GRANTED, CaseFilterChoice.GRANTED, "overview.case_granted"));
        needs.add(row(CaseWord.REFUSED, CaseFilterChoice.REFUSED, "overview.case_refused"));
        return needs;
    }

    private Div row(State word, CaseFilterChoice choice, String key) {
        var what = new Div(words.of(key));
        what.addClassName("what");
        var item = new Div(new StateMark(word), new NumberLink(count(choice), CasesView.class, choice.address()), what);
        item.addClassName("item");
        return item;
    }

    private long count(CaseFilterChoice choice) {
        return counts.getOrDefault(choice, 0L);
    }
}
