package cn.haicang.console.intake.ui;

import cn.haicang.console.intake.Accounts;
import cn.haicang.console.intake.DayAccount;
import cn.haicang.console.intake.Reconciliation;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.TerminalRow;
import cn.haicang.console.terminals.ui.TerminalPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** The numbers of one terminal: how far they came, what is missing since when, alarms, and the last days beside what came. */
@org.springframework.stereotype.Component
class NumbersPart implements TerminalPart {
    private static final int DAYS = 7;
    private static final int ALARMS = 20;

    private final Accounts accounts;
    private final Reconciliation reconciliation;
    private final AccountsDesk desk;

    NumbersPart(Accounts accounts, Reconciliation reconciliation, AccountsDesk desk) {
        this.accounts = accounts;
        this.reconciliation = reconciliation;
        this.desk = desk;
    }

    @Override
    public Component of(TerminalRow terminal, Words words) {
        var twin = new Div(numbers(terminal, words), days(terminal, words));
        twin.addClassName("twin");
        return twin;
    }

    private Section numbers(TerminalRow terminal, Words words) {
        var phrases = new DiscrepancyWords(words);
        var block = block(words.of("numbers.title"));
        block.setId("numbers");
        var list = list();
        terminal.installation().ifPresent(id -> {
            row(list, words.of("numbers.reached", DiscrepancyWords.number(id)), String.valueOf(accounts.reached(id)));
            if (accounts.forked(id)) {
                block.add(note("now", words.of("numbers.forked", DiscrepancyWords.number(id))));
            }
        });
        var gaps = accounts.gaps(terminal.id());
        gaps.forEach(gap -> row(list, phrases.of(gap), words.of("gap.since", words.age(desk.since(gap.since())))));
        accounts.alarms(terminal.id(), ALARMS)
                .forEach(alarm -> row(
                        list,
                        phrases.of(alarm),
                        alarm.acknowledged()
                                .map(seen -> seen.by().name() + words.of("list.comma") + seen.reason())
                                .orElseGet(() -> words.of("alarm.open"))));
        block.add(list);
        if (gaps.isEmpty()) {
            block.add(note("q", words.of("numbers.whole")));
        }
        return block;
    }

    private Section days(TerminalRow terminal, Words words) {
        var block = block(words.of("days.title"));
        block.setId("days");
        var list = list();
        var days = reconciliation.days(terminal.id(), DAYS);
        days.forEach(account -> row(
                list,
                account.day().toString(),
                words.of("days.account", account.receipts(), account.came()) + " · " + standing(account, words)));
        block.add(list);
        if (days.isEmpty()) {
            block.add(note("q", words.of("days.none")));
        }
        return block;
    }

    private String standing(DayAccount account, Words words) {
        if (account.missing() == 0 && account.sameHead()) {
            return words.of("days.agree");
        }
        if (account.explained().isPresent()) {
            var said = account.explained().get();
            return words.of("days.explained", said.by().name(), said.reason());
        }
        return reconciliation.onItsWay(account)
                ? words.of("days.on_its_way", account.missing())
                : words.of("days.differ", account.missing());
    }

    private static Section block(String title) {
        var block = new Section(new H2(title));
        block.addClassName("blk");
        return block;
    }

    private static DescriptionList list() {
        var list = new DescriptionList();
        list.addClassName("kv");
        return list;
    }

    private static void row(DescriptionList list, String term, String value) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }

    private static Span note(String tone, String said) {
        var note = new Span(said);
        note.addClassName(tone);
        return note;
    }
}
