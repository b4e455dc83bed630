package cn.haicang.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The filters above a list as a line of links, each with its number. Live numbers change in place: a link that is drawn
 * anew would lose the focus of whoever is on it.
 */
public final class FilterLinks extends Nav {
    private final Class<? extends Component> view;
    private final Map<String, Drawn> drawn = new LinkedHashMap<>();

    public FilterLinks(String label, Class<? extends Component> view) {
        this.view = view;
        addClassName("tabs");
        setAriaLabel(label);
    }

    private record Drawn(RouterLink link, Span number) {}

    /** One filter of the line. */
    public record Entry(String words, long number, QueryParameters rows, boolean chosen) {}

    public void show(List<Entry> entries) {
        if (!entries.stream().map(Entry::words).toList().equals(List.copyOf(drawn.keySet()))) {
            removeAll();
            drawn.clear();
            entries.forEach(this::draw);
        }
        entries.forEach(
                entry -> Optional.ofNullable(drawn.get(entry.words())).ifPresent(known -> update(known, entry)));
    }

    private void draw(Entry entry) {
        var number = new Span();
        number.addClassName("n");
        var link = new RouterLink(view);
        link.add(new Span(entry.words()), number);
        link.setQueryParameters(entry.rows());
        drawn.put(entry.words(), new Drawn(link, number));
        add(link);
    }

    private static void update(Drawn drawn, Entry entry) {
        drawn.number().setText(String.valueOf(entry.number()));
        drawn.link().setClassName("on", entry.chosen());
        if (entry.chosen()) {
            drawn.link().getElement().setAttribute("aria-current", "true");
        } else {
            drawn.link().getElement().removeAttribute("aria-current");
        }
    }
}
