package cn.haicang.console.terminals.ui;

import cn.haicang.console.people.Person;
import cn.haicang.console.people.Role;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.CodeRow;
import cn.haicang.console.terminals.CodeWord;
import cn.haicang.console.terminals.EnrolmentRecords;
import cn.haicang.console.terminals.TerminalScope;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;

/** Who made which code for which terminal, and what became of it; one that is open can be ended by hand. */
@Route(value = "codes", layout = ConsoleLayout.class)
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_TECHNICIAN})
public final class CodesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SHOWN = 500;

    private final EnrolmentRecords records;
    private final Words words;
    private final CodeWords phrases;
    private final Person person;
    private final Grid<CodeRow> grid = new Grid<>();
    private final Div nothing = new Div();

    public CodesView(EnrolmentRecords records, TerminalDesk desk, SignedIn signedIn) {
        this.records = records;
        this.words = desk.words(getLocale());
        this.phrases = new CodeWords(words);
        this.person = signedIn.person();
        addClassNames("pad", "list");
        var crumb = new Div(new RouterLink(words.of("terminals.title"), TerminalsView.class));
        crumb.addClassName("crumb");
        var head = new PageHead(words.of("codes.title"));
        head.say(words.of("codes.phrase"));
        nothing.addClassName("nothing");
        nothing.setText(words.of("codes.none"));
        columns();
        add(crumb, head, grid, nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    private void fill() {
        var rows = records.codes(TerminalScope.DISTRICT, SHOWN);
        grid.setItems(new ListDataProvider<>(rows));
        grid.setVisible(!rows.isEmpty());
        nothing.setVisible(rows.isEmpty());
    }

    private void columns() {
        grid.setId("codes");
        grid.addClassName("rows");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        text("codes.sheet", CodeRow::sheet, 0).setWidth("88px");
        grid.addComponentColumn(CodesView::terminal)
                .setHeader(words.of("terminals.id"))
                .setWidth("112px")
                .setFlexGrow(0);
        text("terminals.site", row -> words.of(row.site()), 3);
        grid.addComponentColumn(row -> new Span(new StateMark(row.word()), new Span(" " + phrases.more(row))))
                .setHeader(words.of("codes.state"))
                .setFlexGrow(4);
        text("codes.by", phrases::issuedBy, 2);
        text("codes.issued", row -> words.minute(row.issued()), 0).setWidth("116px");
        text("codes.expires", row -> words.minute(row.expires()), 0).setWidth("116px");
        text("codes.wrong", row -> String.valueOf(row.wrong()), 0)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("88px");
        grid.addComponentColumn(this::act).setWidth("120px").setFlexGrow(0);
    }

    private Grid.Column<CodeRow> text(String header, ValueProvider<CodeRow, String> value, int grow) {
        return grid.addColumn(value).setHeader(words.of(header)).setFlexGrow(grow);
    }

    private static Anchor terminal(CodeRow row) {
        var link = new Anchor("terminals/" + row.terminal(), row.terminal().value());
        link.addClassNames("lk", "b");
        return link;
    }

    private Component act(CodeRow row) {
        if (row.word() != CodeWord.OPEN || person.role() != Role.ADMINISTRATOR) {
            return new Span();
        }
        var end = new Button(words.of("codes.end"), _ -> {
            records.endCode(person.actor(), row.sheet());
            fill();
        });
        end.setId("end-" + row.sheet());
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        end.addClassName("act");
        return end;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("codes.title");
    }
}
