package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.CaseChanged;
import cn.haicang.console.casework.CaseId;
import cn.haicang.console.casework.CaseRow;
import cn.haicang.console.casework.OpenedCase;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.Live;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One case. What the resident wrote is behind a question, why somebody looks, whose answer goes on the record; it closes by
 * itself, and with the page.
 */
@Route(value = "cases/:case", layout = ConsoleLayout.class)
@RolesAllowed(Role.IS_OFFICER)
public final class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Duration OPEN_FOR = Duration.ofMinutes(10);

    private final CaseDesk desk;
    private final AttentionDesk attention;
    private final AttachmentDesk attachments;
    private final Words words;
    private final Div head = new Div();
    private final Div body = new Div();
    private Optional<CaseRow> row = Optional.empty();
    private Optional<Instant> openSince = Optional.empty();

    public CaseView(CaseDesk desk, AttentionDesk attention, AttachmentDesk attachments, Live live) {
        this.desk = desk;
        this.attention = attention;
        this.attachments = attachments;
        this.words = desk.words(getLocale());
        addClassNames("pad", "one-case");
        var crumb = new Div(new RouterLink(words.of("cases.title"), CasesView.class));
        crumb.addClassName("crumb");
        body.addClassName("stack");
        add(crumb, head, body);
        live.watch(this, Set.of(CaseChanged.class), this::keepUp);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        row = event.getRouteParameters().get("case").flatMap(CaseView::parse).flatMap(desk::find);
        close(row.orElseThrow(NotFoundException::new));
    }

    /** The question, and nothing behind it. */
    private void close(CaseRow closed) {
        openSince = Optional.empty();
        show(closed);
        body.removeAll();
        body.add(new PurposePanel(words, purpose -> open(closed.id(), purpose)));
    }

    private void open(CaseId id, String purpose) {
        var opened = desk.open(id, purpose).orElseThrow(NotFoundException::new);
        openSince = Optional.of(desk.now());
        show(opened.row());
        show(opened, purpose);
    }

    private void show(OpenedCase opened, String purpose) {
        body.removeAll();
        var side = new Div(
                new AttentionPanel(
                        desk,
                        attention,
                        words,
                        opened.row(),
                        () -> desk.find(opened.row().id()).ifPresent(this::close)),
                new ActPanel(desk, words, opened.row(), this::acted),
                new HistoryPanel(words, opened));
        side.addClassName("stack");
        var content = new Div(
                new ContentPanel(words, opened, purpose, () -> close(opened.row())),
                new AttachmentsPanel(attachments, words, opened.row().id()));
        content.addClassName("stack");
        var split = new Div(content, side);
        split.addClassName("split");
        body.add(split);
    }

    /** After an act the page stands as before, with what the act changed; looking again asks again. */
    private void acted(CaseRow now) {
        close(now);
    }

    private void show(CaseRow shown) {
        row = Optional.of(shown);
        head.removeAll();
        var title = new PageHead(words.of(shown.serviceName()));
        title.say(shown.receiptNumber().grouped());
        var since = new Span(words.of("case.since", words.age(desk.since(shown.since()))));
        since.addClassName("q");
        var reason = new Span(desk.attention(words).of(shown));
        var line = new Div(new StateMark(CaseWord.of(shown.state())), since, reason);
        line.addClassName("sentence");
        head.add(title, line);
    }

    /** The state is live; the content is what was opened, for ten minutes. */
    private void keepUp() {
        var known = row.map(CaseRow::id).flatMap(desk::find);
        boolean over = openSince
                .filter(since -> desk.since(since).compareTo(OPEN_FOR) > 0)
                .isPresent();
        if (over) {
            known.ifPresent(this::close);
        } else {
            known.ifPresent(this::show);
        }
    }

    private static Optional<CaseId> parse(String text) {
        try {
            return Optional.of(CaseId.parse(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return row.map(shown -> shown.receiptNumber().grouped()).orElse("") + " · " + words.of("cases.title");
    }
}
