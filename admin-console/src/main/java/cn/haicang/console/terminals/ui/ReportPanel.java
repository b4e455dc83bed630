package cn.haicang.console.terminals.ui;

import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.Reported;
import cn.haicang.console.terminals.TerminalRow;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** The rest of what a terminal told last: queue, what it runs, clock, disk. */
class ReportPanel extends Div {
    private static final long GIBI = 1L << 30;

    private final Words words;

    ReportPanel(Words words, TerminalDesk desk, TerminalRow row, Reported last) {
        this.words = words;
        addClassName("twin");
        var heartbeat = last.heartbeat();
        var queue = list();
        row(queue, "report.waiting", number(heartbeat.queue().waiting()));
        row(queue, "report.parked", number(heartbeat.queue().parked()));
        row(queue, "report.oldest", words.age(heartbeat.queue().oldest()));
        var runs = list();
        row(runs, "report.running", heartbeat.assignment().map(String::valueOf).orElse("–"));
        row(runs, "report.wanted", row.wantedAssignment().map(String::valueOf).orElse("–"));
        row(runs, "report.software", heartbeat.softwareVersion());
        row(
                runs,
                "report.installation",
                row.installation().map(id -> "%05d".formatted(id.value())).orElse("–"));
        var link = list();
        row(link, "report.last_seen", words.age(desk.since(last.at())) + " · " + words.moment(last.at()));
        row(link, "report.clock", clock(last));
        row(link, "report.disk", words.of("report.gib", heartbeat.freeDiskBytes() / GIBI));
        add(block("report.queue", queue), block("report.runs", runs), block("report.link", link));
    }

    private String clock(Reported last) {
        var off = last.clockOffset();
        return words.of(off.isNegative() ? "report.behind" : "report.ahead", words.age(off.abs()));
    }

    private Section block(String title, DescriptionList content) {
        var block = new Section(new H2(words.of(title)), content);
        block.addClassName("blk");
        return block;
    }

    private static DescriptionList list() {
        var list = new DescriptionList();
        list.addClassName("kv");
        return list;
    }

    private void row(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(words.of(key)), new DescriptionList.Description(value));
    }

    private static String number(int number) {
        return String.valueOf(number);
    }
}
