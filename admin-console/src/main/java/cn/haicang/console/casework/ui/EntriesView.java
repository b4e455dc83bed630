package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.CaseChanged;
import cn.haicang.console.casework.EntryRow;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.Live;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** What residents handed in about cases and what could have no effect, or waits for its case; oldest first. */
@Route(value = "entries", layout = ConsoleLayout.class)
@RolesAllowed(Role.IS_OFFICER)
public final class EntriesView extends Div implements HasDynamicTitle {
    private final CaseDesk desk;
    private final Words words;
    private final PageHead head = new PageHead(getTranslation("entries.title"));
    private final UnorderedList list = new UnorderedList();

    public EntriesView(CaseDesk desk, Live live) {
        this.desk = desk;
        this.words = desk.words(getLocale());
        addClassNames("pad", "list");
        list.addClassName("tl");
        var crumb = new Div(new RouterLink(words.of("cases.title"), CasesView.class));
        crumb.addClassName("crumb");
        add(crumb, head, list);
        live.watch(this, Set.of(CaseChanged.class), this::refresh);
        refresh();
    }

    private void refresh() {
        var rows = desk.entriesToDo();
        head.say(words.of(rows.isEmpty() ? "entries.none" : "entries.count", rows.size()));
        list.removeAll();
        rows.forEach(row -> list.add(item(row)));
    }

    private ListItem item(EntryRow row) {
        var at = new Span(words.minute(row.receivedAt()));
        at.addClassName("t");
        at.setTitle(words.moment(row.receivedAt()));
        var link = new RouterLink(
                words.of(EntryWords.kind(row)) + " · " + row.receiptNumber().grouped(),
                EntryView.class,
                new RouteParameters("entry", row.id().toString()));
        var about = row.about().map(number -> " · " + number.grouped()).orElse("");
        var what = words.of(row.serviceName()) + about + " · " + EntryWords.trouble(words, row);
        return new ListItem(at, link, new Span(what));
    }

    @Override
    public String getPageTitle() {
        return words.of("entries.title");
    }
}
