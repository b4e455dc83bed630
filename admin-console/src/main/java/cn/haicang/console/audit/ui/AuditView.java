package cn.haicang.console.audit.ui;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditEntry;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.audit.ChainCheck;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Texts;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Who did what, newest first, and whether the chain of hashes still holds. */
@Route(value = "audit", layout = ConsoleLayout.class)
@Menu(title = "menu.audit", order = 50, icon = "chain")
@RolesAllowed("ADMINISTRATOR")
public final class AuditView extends Div implements HasDynamicTitle {
    private static final int SHOWN_OF_A_HASH = 12;

    private final AuditLog log;
    private final Clock clock;
    private final Words words;
    private final Div chain = new Div();
    private final Grid<AuditEntry> grid = new Grid<>();

    public AuditView(AuditLog log, Clock clock, Texts texts) {
        this.log = log;
        this.clock = clock;
        this.words = new Words(texts, getLocale());
        addClassNames("pad", "list");
        var head = new PageHead(words.of("audit.title"));
        head.say(words.of("audit.phrase"));
        var check = new Button(words.of("audit.check"), Drawing.icon("shield"), _ -> check());
        check.setId("check");
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        head.act(check);
        chain.addClassName("chain");
        chain.setId("chain");
        chain.getElement().setAttribute("role", "status");
        columns();
        grid.setItems(
                query -> log.page(query.getOffset(), query.getLimit()).stream(), _ -> Math.toIntExact(log.count()));
        add(head, chain, grid);
        check();
    }

    private void check() {
        chain.removeAll();
        var state = log.verify();
        var said = switch (state) {
            case ChainCheck.Intact(var rows) -> words.of("audit.intact", rows);
            case ChainCheck.BrokenAt(var number) -> words.of("audit.broken", number);
        };
        var when = new Span(words.of("audit.checked_at", words.moment(clock.instant())));
        when.addClassName("q");
        var head = new Span(log.head().value().substring(0, SHOWN_OF_A_HASH) + "…");
        head.addClassNames("mono", "q");
        head.setTitle(log.head().value());
        chain.add(new StateMark(ChainWord.of(state)), new Span(said), when, head);
        grid.getDataProvider().refreshAll();
    }

    private void columns() {
        grid.setId("audit");
        grid.addClassName("rows");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        cell("audit.number", entry -> String.valueOf(entry.number()), "88px");
        cell("audit.at", entry -> words.moment(entry.at()), "168px");
        cell("audit.who", this::who, "160px");
        cell("audit.what", entry -> words.of("audit.action." + entry.action().name()), "180px");
        cell("audit.subject", AuditEntry::subject, "280px").setFlexGrow(1);
        cell("audit.detail", entry -> words.ifKnown("audit.detail." + entry.detail(), entry.detail()), "160px")
                .setFlexGrow(1);
        grid.addColumn(LitRenderer.<AuditEntry>of("<span class=\"mono q\" title=\"${item.v}\">${item.v.slice(0,8)}…"
                                + "${item.v.slice(-4)}</span>")
                        .withProperty("v", entry -> entry.hash().value()))
                .setHeader(words.of("audit.hash"))
                .setWidth("140px")
                .setFlexGrow(0);
    }

    private String who(AuditEntry entry) {
        return entry.actor().equals(Actor.CENTRE)
                ? words.of("actor.centre")
                : entry.actor().name();
    }

    private Grid.Column<AuditEntry> cell(String header, ValueProvider<AuditEntry, String> value, String width) {
        return grid.addColumn(LitRenderer.<AuditEntry>of("<span class=\"cut\" title=\"${item.v}\">${item.v}</span>")
                        .withProperty("v", value))
                .setHeader(words.of(header))
                .setWidth(width)
                .setFlexGrow(0);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
