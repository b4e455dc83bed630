package cn.haicang.console.overview;

import cn.haicang.console.casework.CaseChanged;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.Live;
import cn.haicang.console.terminals.TerminalReported;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** The first page. Says it in a sentence, then in numbers, then in rows; what is in it follows the viewer's scope. */
@Route(value = "", layout = ConsoleLayout.class)
@Menu(title = "menu.overview", order = 10, icon = "over")
@PermitAll
public final class OverviewView extends Div implements HasDynamicTitle {
    private final OverviewDesk desk;
    private final SignedIn signedIn;

    public OverviewView(OverviewDesk desk, SignedIn signedIn, Live live) {
        this.desk = desk;
        this.signedIn = signedIn;
        addClassNames("pad", "ov");
        draw();
        live.watch(this, Set.of(TerminalReported.class, CaseChanged.class), this::draw);
    }

    private void draw() {
        var scope = signedIn.person().scope();
        var words = desk.words(getLocale());
        removeAll();
        if (scope.terminals()) {
            add(new FleetPanel(words, desk.fleet()));
        }
        scope.department().ifPresent(department -> add(new CasesPanel(words, desk.cases(department))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.overview");
    }
}
