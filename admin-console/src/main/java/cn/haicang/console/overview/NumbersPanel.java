package cn.haicang.console.overview;

import cn.haicang.console.intake.ui.DiscrepancyChoice;
import cn.haicang.console.intake.ui.ParkedChoice;
import cn.haicang.console.intake.ui.ParkedView;
import cn.haicang.console.intake.ui.ReconciliationView;
import cn.haicang.console.shell.NumberLink;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** Whether every number that was given out is accounted for; a row for each kind of doubt. */
class NumbersPanel extends Section {
    private final Words words;

    NumbersPanel(Words words, List<Doubts.Row> rows) {
        this.words = words;
        addClassName("needs");
        add(new H2(words.of("overview.numbers")));
        rows.forEach(row -> add(item(row)));
        if (rows.isEmpty()) {
            add(new Div(new StateMark(DoubtWord.NONE)));
        }
    }

    private Div item(Doubts.Row row) {
        var what = new Div(words.of(said(row.word())));
        what.addClassName("what");
        var item = new Div(new StateMark(row.word()), link(row), what);
        item.addClassName("item");
        return item;
    }

    private static NumberLink link(Doubts.Row row) {
        return switch (row.word()) {
            case ALARM, NONE -> discrepancies(row, DiscrepancyChoice.ALARMS);
            case GAP -> discrepancies(row, DiscrepancyChoice.GAPS);
            case DIFFERENCE -> discrepancies(row, DiscrepancyChoice.DAYS);
            case PARKED -> new NumberLink(row.count(), ParkedView.class, ParkedChoice.OPEN.address());
            case TO_CONFIRM -> new NumberLink(row.count(), ParkedView.class, ParkedChoice.PROPOSED.address());
        };
    }

    private static NumberLink discrepancies(Doubts.Row row, DiscrepancyChoice choice) {
        return new NumberLink(row.count(), ReconciliationView.class, choice.address());
    }

    private static String said(DoubtWord word) {
        return switch (word) {
            case ALARM -> "overview.alarm_what";
            case GAP -> "overview.gap_what";
            case DIFFERENCE -> "overview.day_what";
            case PARKED -> "overview.parked_what";
            case TO_CONFIRM -> "overview.to_confirm_what";
            case NONE -> "overview.accounted";
        };
    }
}
