package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.form.Field;
import cn.haicang.protocol.submission.Applicant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Everything once more, each answer with a key that changes it; then it is handed in. */
final class ReviewView extends Screen {
    ReviewView(Words words, String step, Applicant person, FormDesk desk, FormFlow flow) {
        super(words, "review");
        step(step);
        title(words.of("review.title"));
        reading(PersonPanel.of(person));
        walk(0.94);
        var answers = Say.flat("answers");
        desk.form().fields().forEach(field -> answers.add(line(desk, field, flow)));
        var truth = new Paragraph(words.of("review.truth"));
        truth.addClassNames("note", "w6");
        sea(answers);
        actions(
                truth,
                Key.primary(words.of("review.submit"), () -> flow.submit(this))
                        .before("i-check")
                        .called("submit")
                        .wide(6));
        back(flow::back);
    }

    private Div line(FormDesk desk, Field field, FormFlow flow) {
        var label = words().of(field.label());
        var value = new Span(desk.draft(field)
                .answer(field)
                .map(answer -> Answers.shown(words(), desk.district(), field, answer))
                .orElse(words().of("review.nothing")));
        value.addClassName("bold");
        var change = Key.plain(words().of("review.change"), () -> flow.change(field.key()))
                .before("i-edit")
                .spoken(words().of("review.change.what", label));
        return new Div(new Div(new Span(label), value), change);
    }
}
