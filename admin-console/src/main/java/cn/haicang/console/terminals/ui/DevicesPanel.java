package cn.haicang.console.terminals.ui;

import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.CauseWords;
import cn.haicang.console.terminals.DevicePlace;
import cn.haicang.console.terminals.DeviceWord;
import cn.haicang.protocol.health.DeviceReport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The six places, each with its device's state, reason and what to do about it. */
class DevicesPanel extends Section {
    private final Words words;
    private final CauseWords causes;

    DevicesPanel(Words words, List<DeviceReport> devices) {
        this.words = words;
        this.causes = new CauseWords(words);
        addClassName("blk");
        var places = DeviceIcons.places(devices);
        var table = new Div();
        table.addClassName("dev");
        for (var place : DevicePlace.values()) {
            var report = places.get(place);
            table.add(report == null ? empty(place) : fitted(place, report));
        }
        devices.stream()
                .filter(device -> DevicePlace.of(device.device()).isEmpty() || !places.containsValue(device))
                .forEach(device ->
                        table.add(cell("id", causes.device(device.device()), DeviceWord.of(device.state()), device)));
        add(new H2(words.of("terminals.devices")), table);
    }

    private Div empty(DevicePlace place) {
        return head(place.icon(), words.of(place.nameKey()), DeviceWord.NOT_FITTED);
    }

    private Div fitted(DevicePlace place, DeviceReport report) {
        return cell(place.icon(), words.of(place.nameKey()), DeviceWord.of(report.state()), report);
    }

    private Div cell(String icon, String name, DeviceWord word, DeviceReport report) {
        var cell = head(icon, name, word);
        report.reason().ifPresent(code -> {
            var reason = new Div(causes.reason(report.state(), report.reason()));
            reason.addClassNames("reason", word.mark().tone());
            var act = new Div(words.ifKnown("advice." + code, ""));
            act.addClassName("q");
            var stable = new Div(code);
            stable.addClassNames("mono", "qq");
            cell.add(reason, act, stable);
        });
        return cell;
    }

    private static Div head(String icon, String name, DeviceWord word) {
        var drawing = new Drawing(
                "icon",
                "<svg class=\"dv " + word.mark().tone() + "\" aria-hidden=\"true\"><use href=\"icons.svg#d-" + icon
                        + "\"></use></svg>");
        var head = new Div(drawing, new H3(new Span(name)), new StateMark(word));
        head.addClassName("dh");
        return new Div(head);
    }
}
