package cn.haicang.console.overview;

import cn.haicang.console.intake.ui.DiscrepancyChoice;
import cn.haicang.console.intake.ui.ReconciliationView;
import cn.haicang.console.shell.Mark;
import cn.haicang.console.shell.NumberLink;
import cn.haicang.console.shell.State;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Map;

/** Whether every number that was given out is accounted for; a row for each kind of doubt. */
class NumbersPanel extends Section {
    private final Words words;

    private enum Doubt implements State {
        ALARM("overview.alarm", Mark.NOW),
        GAP("overview.gap", Mark.MISSING),
        DAY("overview.day", Mark.SOON),
        NONE("overview.accounted", Mark.FINE);

        private final String wordKey;
        private final Mark mark;

        Doubt(String wordKey, Mark mark) {
            this.wordKey = wordKey;
            this.mark = mark;
        }

        @Override
        public String wordKey() {
            return wordKey;
        }

        @Override
        public Mark mark() {
            return mark;
        }
    }

    NumbersPanel(Words words, Map<DiscrepancyChoice, Integer> counts) {
        this.words = words;
        addClassName("needs");
        add(new H2(words.of("overview.numbers")));
        counts.forEach((choice, count) -> {
            if (count > 0) {
                add(item(choice, count));
            }
        });
        if (counts.values().stream().allMatch(count -> count == 0)) {
            add(new Div(new StateMark(Doubt.NONE)));
        }
    }

    private Div item(DiscrepancyChoice choice, int count) {
        var doubt = switch (choice) {
            case ALARMS -> Doubt.ALARM;
            case GAPS -> Doubt.GAP;
            case DAYS -> Doubt.DAY;
        };
        var what = new Div(words.of(
                switch (choice) {
                    case ALARMS -> "overview.alarm_what";
                    case GAPS -> "overview.gap_what";
                    case DAYS -> "overview.day_what";
                }));
        what.addClassName("what");
        var item =
                new Div(new StateMark(doubt), new NumberLink(count, ReconciliationView.class, choice.address()), what);
        item.addClassName("item");
        return item;
    }
}
