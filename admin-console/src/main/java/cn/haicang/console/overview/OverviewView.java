package cn.haicang.console.overview;

import cn.haicang.console.casework.CaseChanged;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.Live;
import cn.haicang.console.terminals.TerminalReported;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The first page. Says it in a sentence, then in numbers, then in rows; what is in it follows the viewer's scope. */
@Route(value = "", layout = ConsoleLayout.class)
@Menu(title = "menu.overview", order = 10, icon = "over")
@PermitAll
public final class OverviewView extends Div implements HasDynamicTitle {
    private final OverviewDesk desk;
    private final SignedIn signedIn;
    private List<String> shown = List.of();

    public OverviewView(OverviewDesk desk, SignedIn signedIn, Live live) {
        this.desk = desk;
        this.signedIn = signedIn;
        addClassNames("pad", "ov");
        draw();
        live.watch(this, Set.of(TerminalReported.class, CaseChanged.class), this::draw);
    }

    /** Draws only what has changed: what is drawn anew loses the focus of whoever is on it. */
    private void draw() {
        var scope = signedIn.person().scope();
        var words = desk.words(getLocale());
        var parts = new ArrayList<Component>();
        if (scope.terminals()) {
            parts.add(new FleetPanel(words, desk.fleet()));
        }
        scope.department().ifPresent(department -> parts.add(new CasesPanel(words, desk.cases(department))));
        parts.add(new NumbersPanel(words, desk.doubts(scope)));
        var now = parts.stream().map(part -> part.getElement().getOuterHTML()).toList();
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            add(parts);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.overview");
    }
}
