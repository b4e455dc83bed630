package cn.haicang.console.terminals.ui;

import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.CauseWords;
import cn.haicang.console.terminals.DevicePlace;
import cn.haicang.console.terminals.Reported;
import cn.haicang.console.terminals.TerminalCondition;
import cn.haicang.console.terminals.ui.TerminalFilter.Line;
import cn.haicang.protocol.health.Heartbeat;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Optional;

/** The dense list: one line a terminal, drawn by the browser from words, without a component per cell. */
class TerminalGrid extends Grid<Line> {
    private static final String STATE = "<span class=\"st ${item.tone}\"><svg class=\"mk\" aria-hidden=\"true\">"
            + "<use href=\"icons.svg#m-${item.shape}\"></use></svg><span>${item.word}</span></span>"
            + "<span class=\"serving\" role=\"img\" aria-label=\"${item.serving}\" title=\"${item.serving}\""
            + " ?hidden=\"${!item.serving}\"><svg class=\"ic\" aria-hidden=\"true\"><use href=\"icons.svg#i-user\">"
            + "</use></svg></span>";

    private static final String CUT = "<span class=\"cut\" title=\"${item.v}\">${item.v}</span>";
    private static final String TONED = "<span class=\"${item.k}\">${item.v}</span>";

    private final Words words;
    private final CauseWords causes;
    private final TerminalDesk desk;

    TerminalGrid(Words words, TerminalDesk desk) {
        this.words = words;
        this.causes = new CauseWords(words);
        this.desk = desk;
        setId("terminals");
        addClassName("rows");
        setSelectionMode(SelectionMode.NONE);
        state();
        cell("terminals.id", "<a class=\"lk b\" href=\"terminals/${item.v}\">${item.v}</a>", this::id)
                .setWidth("112px");
        cell("terminals.site", CUT, this::site).setFlexGrow(3);
        cell("terminals.reason", CUT, line -> causes.of(line.condition())).setFlexGrow(4);
        devices();
        right("terminals.queue", TONED, this::queue, this::queueTone);
        right("terminals.assignment", TONED, this::running, this::runningTone);
        right("terminals.last_seen", "<span title=\"${item.k}\">${item.v}</span>", this::lastSeen, this::lastMoment);
        right("terminals.software", TONED, this::software, _ -> "q");
    }

    void show(List<Line> lines) {
        setItems(lines);
    }

    private void state() {
        addColumn(LitRenderer.<Line>of(STATE)
                        .withProperty(
                                "tone", line -> line.condition().word().mark().tone())
                        .withProperty(
                                "shape", line -> line.condition().word().mark().shape())
                        .withProperty(
                                "word", line -> words.of(line.condition().word().wordKey()))
                        .withProperty("serving", this::serving))
                .setHeader(words.of("terminals.state"))
                .setWidth("108px")
                .setFlexGrow(0);
    }

    private void devices() {
        addColumn(LitRenderer.<Line>of("<span class=\"devs\" role=\"img\" aria-label=\"${item.said}\""
                                + " title=\"${item.said}\" .innerHTML=\"${item.drawn}\"></span>")
                        .withProperty("drawn", this::drawn)
                        .withProperty("said", this::said))
                .setHeader(letters())
                .setWidth("176px")
                .setFlexGrow(0);
    }

    /** One letter above each place; its name is one hover away, and every icon says it to a screen reader. */
    private Component letters() {
        var letters = new Span();
        letters.addClassName("letters");
        for (var place : DevicePlace.values()) {
            var letter = new Span(words.of(place.letterKey()));
            letter.setTitle(words.of(place.nameKey()));
            letters.add(letter);
        }
        return letters;
    }

    private Column<Line> cell(String header, String template, ValueProvider<Line, String> value) {
        return addColumn(LitRenderer.<Line>of(template).withProperty("v", value))
                .setHeader(words.of(header))
                .setFlexGrow(0);
    }

    private void right(
            String header, String template, ValueProvider<Line, String> value, ValueProvider<Line, String> more) {
        addColumn(LitRenderer.<Line>of(template).withProperty("v", value).withProperty("k", more))
                .setHeader(words.of(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("116px")
                .setFlexGrow(0);
    }

    private String id(Line line) {
        return line.row().id().value();
    }

    private String site(Line line) {
        return words.of(line.row().site()) + " · " + desk.street(line.row().street(), words);
    }

    /** Serving somebody is no state; a small person stands beside it. */
    private String serving(Line line) {
        return heartbeat(line)
                .filter(told -> !silent(line) && told.activity() == Heartbeat.Activity.SERVING)
                .map(_ -> words.of("terminal.serving"))
                .orElse("");
    }

    private String drawn(Line line) {
        return line.row()
                .reported()
                .map(last -> DeviceIcons.svg(last.heartbeat().devices(), !silent(line)))
                .orElse("");
    }

    private String said(Line line) {
        return line.row()
                .reported()
                .map(last -> String.join(
                        words.of("list.comma"),
                        last.heartbeat().devices().stream()
                                .map(device -> causes.device(device.device()) + " "
                                        + causes.reason(device.state(), device.reason()))
                                .toList()))
                .orElseGet(() -> words.of("cause.never_heard"));
    }

    private String queue(Line line) {
        return heartbeat(line)
                .map(Heartbeat::queue)
                .map(queue -> {
                    int depth = queue.waiting() + queue.parked();
                    if (silent(line)) {
                        return words.of("terminals.last_known", depth);
                    }
                    return depth == 0 ? "0" : depth + " · " + words.age(queue.oldest());
                })
                .orElse("–");
    }

    private String queueTone(Line line) {
        int depth = heartbeat(line)
                .map(Heartbeat::queue)
                .map(queue -> queue.waiting() + queue.parked())
                .orElse(0);
        return depth == 0 || silent(line) ? "qq" : "b";
    }

    private String running(Line line) {
        var wanted = line.row().wantedAssignment().map(String::valueOf);
        var running = heartbeat(line).flatMap(Heartbeat::assignment).map(String::valueOf);
        if (wanted.equals(running)) {
            return wanted.orElse("–");
        }
        return running.orElse("–") + " / " + wanted.orElse("–");
    }

    private String runningTone(Line line) {
        return line.row().wantedAssignment().equals(heartbeat(line).flatMap(Heartbeat::assignment)) ? "qq" : "b";
    }

    private String lastSeen(Line line) {
        return line.row()
                .reported()
                .map(last -> words.age(desk.since(last.at())))
                .orElse("–");
    }

    private String lastMoment(Line line) {
        return line.row().reported().map(Reported::at).map(words::moment).orElse("");
    }

    private String software(Line line) {
        return heartbeat(line).map(Heartbeat::softwareVersion).orElse("–");
    }

    private static Optional<Heartbeat> heartbeat(Line line) {
        return line.row().reported().map(Reported::heartbeat);
    }

    private static boolean silent(Line line) {
        return line.condition().word() == TerminalCondition.Word.OFFLINE;
    }
}
