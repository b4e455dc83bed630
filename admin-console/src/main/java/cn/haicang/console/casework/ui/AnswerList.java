package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.OpenedAnswer;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Terms and what stands behind them; what a resident answered, for one. */
class AnswerList extends DescriptionList {
    private final Words words;

    AnswerList(Words words) {
        this.words = words;
        addClassName("kv");
    }

    AnswerList(Words words, List<OpenedAnswer> answers) {
        this(words);
        answers.forEach(answer -> pair(words.of(answer.label()), value(answer.value())));
    }

    final void pair(String term, Component value) {
        add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }

    private Component value(OpenedAnswer.Value value) {
        return switch (value) {
            case OpenedAnswer.Plain(var text) -> new Span(text);
            case OpenedAnswer.Named(var name) -> new Span(words.of(name));
            case OpenedAnswer.Place(var street, var community, var detail) ->
                new Span(words.of(street) + " · " + words.of(community) + " · " + detail);
            case OpenedAnswer.Strokes(var path) -> SignatureDrawing.of(path, words);
        };
    }
}
