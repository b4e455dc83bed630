package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.form.Field;
import cn.haicang.protocol.form.FieldKey;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** Everything that was answered, each with a key that changes it. */
final class AnswersPanel extends Div {
    AnswersPanel(Words words, FormDesk desk, Consumer<FieldKey> change) {
        addClassName("answers");
        desk.form().fields().forEach(field -> add(line(words, desk, field, change)));
    }

    private static Div line(Words words, FormDesk desk, Field field, Consumer<FieldKey> change) {
        var label = words.of(field.label());
        var value = new Span(desk.draft(field)
                .answer(field)
                .map(answer -> Answers.shown(words, desk.district(), field, answer))
                .orElse(words.of("review.nothing")));
        value.addClassName("bold");
        var key = Key.plain(words.of("review.change"), () -> change.accept(field.key()))
                .before("i-edit")
                .spoken(words.of("review.change.what", label));
        return new Div(new Div(new Span(label), value), key);
    }
}
