package cn.haicang.console.shell;

import com.vaadin.flow.component.html.Span;

/** A state as it stands everywhere: shape, colour, word. */
public final class StateMark extends Span {
    public StateMark(State state) {
        addClassNames("st", state.mark().tone());
        add(new Drawing("mark", state.mark().svg()), new Span(getTranslation(state.wordKey())));
    }
}
