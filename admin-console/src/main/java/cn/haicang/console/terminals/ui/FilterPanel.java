package cn.haicang.console.terminals.ui;

import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.ui.TerminalFilter.Line;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** The filters as a line of links, each with its number; those that would show nothing are left out. */
class FilterPanel extends Nav {
    private final Words words;

    FilterPanel(Words words) {
        this.words = words;
        addClassName("tabs");
        setAriaLabel(words.of("filter.label"));
    }

    void show(List<Line> lines, TerminalFilter chosen) {
        removeAll();
        for (var filter : TerminalFilter.values()) {
            long count = lines.stream()
                    .filter(line -> filter.shows(line.condition()))
                    .count();
            if (count > 0 || filter == TerminalFilter.ALL || filter == chosen) {
                add(link(filter, count, filter == chosen));
            }
        }
    }

    private RouterLink link(TerminalFilter filter, long count, boolean chosen) {
        var number = new Span(String.valueOf(count));
        number.addClassName("n");
        var link = new RouterLink(TerminalsView.class);
        link.add(new Span(words.of(filter.wordKey())), number);
        link.setQueryParameters(filter.address());
        if (chosen) {
            link.addClassName("on");
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
