package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Full-width rows with a ring, of which one can be chosen; choosing alone never moves on. */
public final class ChoiceRows extends Div {
    /**
     * One row.
     *
     * @param code what is told when it is chosen
     * @param picture stands before the words, for whoever reads slowly; never instead of them
     */
    public record Row(String code, String text, Optional<String> picture) {
        public Row(String code, String text) {
            this(code, text, Optional.empty());
        }
    }

    private record Shown(String code, Key key) {}

    private final transient List<Shown> rows = new ArrayList<>();
    private final transient Consumer<String> chosen;

    public ChoiceRows(String label, List<Row> choices, Optional<String> present, Consumer<String> chosen) {
        this.chosen = chosen;
        addClassName("choices");
        getElement().setAttribute("role", "radiogroup");
        getElement().setAttribute("aria-label", label);
        choices.forEach(this::add);
        mark(present);
    }

    private void add(Row row) {
        var key = Aloud.said(Key.plain("", () -> choose(row.code()))).called("choice");
        key.removeAll();
        var ring = new Span(Picture.icon("i-check"));
        ring.addClassName("dot");
        key.add(ring);
        row.picture().map(Picture::icon).ifPresent(key::add);
        key.add(new Span(row.text()));
        key.getElement().setAttribute("role", "radio");
        rows.add(new Shown(row.code(), key));
        add(key);
    }

    private void choose(String code) {
        mark(Optional.of(code));
        chosen.accept(code);
    }

    private void mark(Optional<String> present) {
        rows.forEach(row -> row.key()
                .getElement()
                .setAttribute("aria-checked", String.valueOf(present.equals(Optional.of(row.code())))));
    }
}
