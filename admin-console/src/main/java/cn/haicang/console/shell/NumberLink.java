package cn.haicang.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;

/** A number that opens exactly the rows that it counts. A zero is grey, whatever it counts. */
public final class NumberLink extends RouterLink {
    public NumberLink(long number, Class<? extends Component> view, QueryParameters rows) {
        addClassName("num");
        if (number == 0) {
            addClassName("zero");
        }
        add(new Span(String.format(java.util.Locale.ROOT, "%,d", number)));
        setRoute(view);
        setQueryParameters(rows);
    }
}
