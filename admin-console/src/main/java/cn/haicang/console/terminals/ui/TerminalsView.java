package cn.haicang.console.terminals.ui;

import cn.haicang.console.people.Role;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.FilterLinks;
import cn.haicang.console.shell.Live;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.terminals.TerminalReported;
import cn.haicang.console.terminals.ui.TerminalFilter.Line;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** All terminals of the scope, the most urgent first, each with its reason in the row. */
@Route(value = "terminals", layout = ConsoleLayout.class)
@Menu(title = "menu.terminals", order = 20, icon = "term")
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_TECHNICIAN})
public final class TerminalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final TerminalDesk desk;
    private final PageHead head = new PageHead(getTranslation("terminals.title"));
    private final FilterLinks filters;
    private final TextField search = new TextField();
    private final TerminalGrid grid;
    private final Div nothing = new Div();
    private TerminalFilter filter = TerminalFilter.ALL;

    public TerminalsView(TerminalDesk desk, SignedIn signedIn, Live live) {
        this.desk = desk;
        var words = desk.words(getLocale());
        this.grid = new TerminalGrid(words, desk);
        this.filters = new FilterLinks(words.of("filter.label"), TerminalsView.class);
        addClassNames("pad", "list");
        head.act(new RouterLink(getTranslation("codes.title"), CodesView.class));
        if (signedIn.person().role() == Role.ADMINISTRATOR) {
            head.act(register(signedIn));
        }
        search.setPlaceholder(getTranslation("terminals.search"));
        search.setAriaLabel(getTranslation("terminals.search"));
        search.setPrefixComponent(Drawing.icon("find"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> fill());
        nothing.addClassName("nothing");
        add(head, filters, search, grid, nothing);
        live.watch(this, Set.of(TerminalReported.class), this::fill);
    }

    private Button register(SignedIn signedIn) {
        var button = new Button(
                getTranslation("terminals.register"),
                Drawing.icon("plus"),
                _ -> new RegisterDialog(desk, signedIn.person().actor()).open());
        button.setId("register");
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = TerminalFilter.from(event.getLocation().getQueryParameters());
        fill();
    }

    private void fill() {
        var all = desk.all();
        head.say(getTranslation("terminals.count", TerminalFilter.ALL.count(all)));
        filters.show(entries(all));
        var shown = all.stream()
                .filter(line -> filter.shows(line.condition()))
                .filter(this::found)
                .sorted(Comparator.comparing((Line line) -> line.condition().word())
                        .thenComparing(line -> line.row().id().value()))
                .toList();
        grid.show(shown);
        grid.setVisible(!shown.isEmpty());
        sayNothing(all, shown.isEmpty());
    }

    /** Those that would show nothing are left out. */
    private List<FilterLinks.Entry> entries(List<Line> all) {
        return Stream.of(TerminalFilter.values())
                .map(one -> new FilterLinks.Entry(
                        getTranslation(one.wordKey()), one.count(all), one.address(), one == filter))
                .filter(entry ->
                        entry.number() > 0 || entry.chosen() || entry.rows().equals(TerminalFilter.ALL.address()))
                .toList();
    }

    /** Why there is no row, and what to do about it. */
    private void sayNothing(List<Line> all, boolean empty) {
        nothing.setVisible(empty);
        if (empty) {
            boolean first = all.isEmpty();
            nothing.setText(getTranslation(first ? "terminals.none_yet" : "terminals.none_found"));
        }
    }

    private boolean found(Line line) {
        var sought = search.getValue().strip().toLowerCase(Locale.ROOT);
        return sought.isEmpty()
                || line.row().id().value().toLowerCase(Locale.ROOT).contains(sought)
                || desk.words(getLocale())
                        .of(line.row().site())
                        .toLowerCase(Locale.ROOT)
                        .contains(sought);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("terminals.title");
    }
}
