package cn.haicang.console.intake.ui;

import cn.haicang.console.foureyes.ReasonDialog;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.FilterLinks;
import cn.haicang.console.shell.Live;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.TerminalReported;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What does not add up: alarms, missing numbers, days that differ. What heals by itself is gone from here by itself. */
@Route(value = "reconciliation", layout = ConsoleLayout.class)
@Menu(title = "menu.reconciliation", order = 25, icon = "shield")
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_TECHNICIAN})
public final class ReconciliationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final AccountsDesk desk;
    private final Words words;
    private final DiscrepancyWords phrases;
    private final PageHead head = new PageHead(getTranslation("reconciliation.title"));
    private final FilterLinks filters = new FilterLinks(getTranslation("filter.label"), ReconciliationView.class);
    private final Grid<Discrepancy> grid = new Grid<>();
    private final Div nothing = new Div();
    private DiscrepancyChoice choice = DiscrepancyChoice.ALARMS;
    private List<? extends Discrepancy> shown = List.of();

    public ReconciliationView(AccountsDesk desk, Live live) {
        this.desk = desk;
        this.words = desk.words(getLocale());
        this.phrases = new DiscrepancyWords(words);
        addClassNames("pad", "list");
        head.say(words.of("reconciliation.phrase"));
        nothing.addClassName("nothing");
        nothing.setText(words.of("reconciliation.none"));
        columns();
        add(head, filters, grid, nothing);
        live.watch(this, Set.of(TerminalReported.class), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        choice = DiscrepancyChoice.from(event.getLocation().getQueryParameters());
        fill();
    }

    private void fill() {
        filters.show(Stream.of(DiscrepancyChoice.values()).map(this::entry).toList());
        var now = desk.rows(choice);
        if (!now.equals(shown)) {
            shown = now;
            grid.setItems(List.copyOf(now));
        }
        grid.setVisible(!now.isEmpty());
        nothing.setVisible(now.isEmpty());
    }

    private FilterLinks.Entry entry(DiscrepancyChoice one) {
        return new FilterLinks.Entry(words.of(one.wordKey()), desk.rows(one).size(), one.address(), one == choice);
    }

    private void columns() {
        grid.setId("reconciliation");
        grid.addClassName("rows");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(ReconciliationView::terminal)
                .setHeader(words.of("terminals.id"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addColumn(phrases::of).setHeader(words.of("reconciliation.what")).setFlexGrow(4);
        grid.addColumn(row -> words.age(desk.since(row.since())))
                .setHeader(words.of("reconciliation.since"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::act).setWidth("160px").setFlexGrow(0);
    }

    private static Anchor terminal(Discrepancy row) {
        var link = new Anchor("terminals/" + row.terminal(), row.terminal().value());
        link.addClassNames("lk", "b");
        return link;
    }

    private Component act(Discrepancy row) {
        return switch (row) {
            case Discrepancy.OfAlarm(var alarm) ->
                act(row, "alarm.acknowledge", reason -> desk.acknowledge(alarm, reason));
            case Discrepancy.OfDay(var account) -> act(row, "day.explain", reason -> desk.explain(account, reason));
            case Discrepancy.OfGap _ -> new Span(words.of("gap.heals"));
        };
    }

    private Button act(Discrepancy row, String key, java.util.function.Predicate<String> doIt) {
        var button = new Button(
                words.of(key),
                _ -> new ReasonDialog(words, words.of(key), phrases.of(row), reason -> {
                            boolean done = doIt.test(reason);
                            fill();
                            return done;
                        })
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("act");
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reconciliation.title");
    }
}
