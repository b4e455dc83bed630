package cn.haicang.console.intake.ui;

import cn.haicang.console.intake.ParkedMatter;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.FilterLinks;
import cn.haicang.console.shell.Live;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.ReceiptNumber;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.stream.Stream;

/** What came and could not be opened or proven, newest first. It waits for a person; nothing personal stands in a row. */
@Route(value = "parked", layout = ConsoleLayout.class)
@Menu(title = "menu.parked", order = 35, icon = "lock")
@RolesAllowed({Role.IS_OFFICER, Role.IS_ADMINISTRATOR})
public final class ParkedView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final ParkedDesk desk;
    private final Words words;
    private final PageHead head = new PageHead(getTranslation("parked.title"));
    private final FilterLinks filters = new FilterLinks(getTranslation("filter.label"), ParkedView.class);
    private final Grid<ParkedMatter> grid = new Grid<>();
    private final Div nothing = new Div();
    private ParkedChoice choice = ParkedChoice.OPEN;

    public ParkedView(ParkedDesk desk, Live live) {
        this.desk = desk;
        this.words = desk.words(getLocale());
        addClassNames("pad", "list");
        head.say(words.of("parked.phrase"));
        nothing.addClassName("nothing");
        nothing.setText(words.of("parked.none"));
        columns();
        grid.setItems(
                query -> desk.page(choice, query.getOffset(), query.getLimit()).stream(), _ -> desk.count(choice));
        add(head, filters, grid, nothing);
        live.watch(this, Set.of(), this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        choice = ParkedChoice.from(event.getLocation().getQueryParameters());
        refresh();
    }

    private void refresh() {
        filters.show(Stream.of(ParkedChoice.values())
                .map(one ->
                        new FilterLinks.Entry(words.of(one.wordKey()), desk.count(one), one.address(), one == choice))
                .toList());
        boolean empty = desk.count(choice) == 0;
        grid.setVisible(!empty);
        nothing.setVisible(empty);
        grid.getDataProvider().refreshAll();
    }

    private void columns() {
        grid.setId("parked");
        grid.addClassName("rows");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(matter -> new StateMark(ParkedWord.of(matter.state())))
                .setHeader(words.of("cases.state"))
                .setWidth("144px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::link)
                .setHeader(words.of("cases.receipt"))
                .setWidth("200px")
                .setFlexGrow(0);
        grid.addColumn(matter -> words.ifKnown(
                        "parkedwhy." + matter.reason(), matter.reason().name()))
                .setHeader(words.of("parked.why"))
                .setFlexGrow(3);
        grid.addColumn(matter -> matter.terminal().value()).setHeader(words.of("cases.terminal"));
        grid.addColumn(matter -> words.age(desk.since(matter.receivedAt())))
                .setHeader(words.of("cases.received"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("112px")
                .setFlexGrow(0);
    }

    private Anchor link(ParkedMatter matter) {
        var number = matter.receiptNumber().map(ReceiptNumber::grouped).orElseGet(() -> words.of("parked.no_number"));
        var link = new Anchor("parked/" + matter.hash(), number);
        link.addClassNames("lk", "b");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("parked.title");
    }
}
