package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.CaseChanged;
import cn.haicang.console.casework.CaseRow;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.FilterLinks;
import cn.haicang.console.shell.Live;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cases of the officer's department, newest first; a new one appears by itself. Nothing personal stands in a row. */
@Route(value = "cases", layout = ConsoleLayout.class)
@Menu(title = "menu.cases", order = 30, icon = "case")
@RolesAllowed(Role.IS_OFFICER)
public final class CasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String STATE = "<span class=\"st ${item.tone}\"><svg class=\"mk\" aria-hidden=\"true\">"
            + "<use href=\"icons.svg#m-${item.shape}\"></use></svg><span>${item.word}</span></span>";

    private final CaseDesk desk;
    private final Words words;
    private final PageHead head = new PageHead(getTranslation("cases.title"));
    private final FilterLinks filters = new FilterLinks(getTranslation("filter.label"), CasesView.class);
    private final Grid<CaseRow> grid = new Grid<>();
    private final Div nothing = new Div();
    private final RouterLink toDo = new RouterLink("", EntriesView.class);
    private CaseFilterChoice choice = CaseFilterChoice.TO_DO;

    public CasesView(CaseDesk desk, Live live) {
        this.desk = desk;
        this.words = desk.words(getLocale());
        addClassNames("pad", "list");
        nothing.addClassName("nothing");
        columns();
        grid.setItems(
                query -> desk.page(choice, query.getOffset(), query.getLimit()).stream(), _ -> desk.count(choice));
        head.act(toDo);
        add(head, filters, grid, nothing);
        live.watch(this, Set.of(CaseChanged.class), this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        choice = CaseFilterChoice.from(event.getLocation().getQueryParameters());
        refresh();
    }

    private void refresh() {
        filters.show(Stream.of(CaseFilterChoice.values()).map(this::entry).toList());
        int shown = desk.count(choice);
        head.say(words.of("cases.count", shown));
        int entries = desk.entriesToDo().size();
        toDo.setVisible(entries > 0);
        toDo.setText(words.of("entries.to_do", entries));
        grid.setVisible(shown > 0);
        nothing.setVisible(shown == 0);
        nothing.setText(words.of(choice == CaseFilterChoice.TO_DO ? "cases.none_to_do" : "cases.none_found"));
        grid.getDataProvider().refreshAll();
    }

    private FilterLinks.Entry entry(CaseFilterChoice one) {
        return new FilterLinks.Entry(words.of(one.wordKey()), desk.count(one), one.address(), one == choice);
    }

    private void columns() {
        grid.setId("cases");
        grid.addClassName("rows");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        state();
        grid.addColumn(LitRenderer.<CaseRow>of("<a class=\"lk b\" href=\"cases/${item.id}\">${item.number}</a>")
                        .withProperty("id", row -> row.id().toString())
                        .withProperty("number", row -> row.receiptNumber().grouped()))
                .setHeader(words.of("cases.receipt"))
                .setWidth("184px")
                .setFlexGrow(0);
        text("cases.service", row -> words.of(row.serviceName()));
        text("cases.reason", this::reason);
        text("cases.terminal", row -> row.terminal().value());
        age("cases.received", CaseRow::receivedAt);
        age("cases.since", CaseRow::since);
    }

    private String reason(CaseRow row) {
        var news = row.newEntries() == 0 ? "" : words.of("cases.news", row.newEntries());
        return Stream.of(news, desk.attention(words).of(row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(words.of("list.comma")));
    }

    private void state() {
        grid.addColumn(LitRenderer.<CaseRow>of(STATE)
                        .withProperty(
                                "tone", row -> CaseWord.of(row.state()).mark().tone())
                        .withProperty(
                                "shape", row -> CaseWord.of(row.state()).mark().shape())
                        .withProperty(
                                "word", row -> words.of(CaseWord.of(row.state()).wordKey())))
                .setHeader(words.of("cases.state"))
                .setWidth("112px")
                .setFlexGrow(0);
    }

    private void text(String header, ValueProvider<CaseRow, String> value) {
        grid.addColumn(LitRenderer.<CaseRow>of("<span class=\"cut\" title=\"${item.v}\">${item.v}</span>")
                        .withProperty("v", value))
                .setHeader(words.of(header))
                .setFlexGrow(1);
    }

    private void age(String header, ValueProvider<CaseRow, Instant> moment) {
        grid.addColumn(LitRenderer.<CaseRow>of("<span title=\"${item.m}\">${item.v}</span>")
                        .withProperty("v", row -> words.age(desk.since(moment.apply(row))))
                        .withProperty("m", row -> words.moment(moment.apply(row))))
                .setHeader(words.of(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("112px")
                .setFlexGrow(0);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.title");
    }
}
