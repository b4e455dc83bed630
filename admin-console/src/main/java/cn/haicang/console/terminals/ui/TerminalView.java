package cn.haicang.console.terminals.ui;

import cn.haicang.console.people.Person;
import cn.haicang.console.people.Role;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.Live;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.CauseWords;
import cn.haicang.console.terminals.TerminalReported;
import cn.haicang.console.terminals.ui.TerminalFilter.Line;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.health.Heartbeat;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One terminal: how it stands and why, its devices, its queue, what it runs; how it came here, and what can be done about it. */
@Route(value = "terminals/:terminal", layout = ConsoleLayout.class)
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_TECHNICIAN})
public final class TerminalView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final TerminalDesk desk;
    private final Words words;
    private final Person person;
    private final List<TerminalPart> parts;
    private final Div top = new Div();
    private final Div body = new Div();
    private Optional<TerminalId> shown = Optional.empty();

    public TerminalView(TerminalDesk desk, List<TerminalPart> parts, SignedIn signedIn, Live live) {
        this.desk = desk;
        this.words = desk.words(getLocale());
        this.person = signedIn.person();
        this.parts = parts;
        addClassNames("pad", "one-terminal");
        live.watch(
                this,
                Set.of(TerminalReported.class),
                () -> shown.flatMap(desk::find).ifPresent(this::draw));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var line =
                event.getRouteParameters().get("terminal").flatMap(this::find).orElseThrow(NotFoundException::new);
        shown = Optional.of(line.row().id());
        removeAll();
        var crumb = new Div(new RouterLink(getTranslation("terminals.title"), TerminalsView.class));
        crumb.addClassName("crumb");
        add(crumb, top, body);
        body.addClassName("stack");
        drawAll(line);
    }

    /** With its acts, which depend on the terminal's state. */
    private void drawAll(Line line) {
        var head = new PageHead(line.row().id() + "  " + words.of(line.row().site()));
        if (person.role() == Role.ADMINISTRATOR) {
            var id = line.row().id();
            var acts = new TerminalActs(
                    desk, words, person.actor(), id, () -> desk.find(id).ifPresent(this::drawAll));
            acts.of(line.row().state()).forEach(head::act);
        }
        top.removeAll();
        top.add(head);
        draw(line);
    }

    private Optional<Line> find(String id) {
        return id.matches("[A-Z0-9][A-Z0-9-]{1,31}") ? desk.find(new TerminalId(id)) : Optional.empty();
    }

    private void draw(Line line) {
        body.removeAll();
        body.add(sentence(line));
        serving(line).ifPresent(body::add);
        line.row()
                .reported()
                .ifPresentOrElse(
                        last -> {
                            body.add(new DevicesPanel(words, last.heartbeat().devices()));
                            body.add(new ReportPanel(words, desk, line.row(), last));
                        },
                        () -> body.add(note("", getTranslation("terminal.nothing_yet"))));
        parts.forEach(part -> body.add(part.of(line.row(), words)));
    }

    private Div sentence(Line line) {
        var reason = new Span(new CauseWords(words).of(line.condition()));
        var street = new Span(desk.street(line.row().street(), words));
        street.addClassName("q");
        var sentence = new Div(new StateMark(line.condition().word()), reason, street);
        sentence.addClassName("sentence");
        return sentence;
    }

    private Optional<Div> serving(Line line) {
        return line.row()
                .reported()
                .filter(last -> last.heartbeat().activity() == Heartbeat.Activity.SERVING)
                .map(_ -> note("indigo", getTranslation("terminal.serving")));
    }

    private static Div note(String tone, String said) {
        var note = new Div(new Span(said));
        note.addClassName("note");
        if (!tone.isEmpty()) {
            note.addClassName(tone);
        }
        return note;
    }

    @Override
    public String getPageTitle() {
        return shown.map(TerminalId::value).orElse("") + " · " + getTranslation("terminals.title");
    }
}
