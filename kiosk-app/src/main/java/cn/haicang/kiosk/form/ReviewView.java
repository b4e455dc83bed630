package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.submission.Applicant;
import com.vaadin.flow.component.html.Paragraph;

/** Everything once more, each answer with a key that changes it; then it is handed in. */
final class ReviewView extends Screen {
    ReviewView(Words words, String step, Applicant person, FormDesk desk, FormFlow flow) {
        super(words, "review");
        step(step);
        title(words.of("review.title"));
        reading(PersonPanel.of(person));
        walk(0.94);
        var answers = new AnswersPanel(words, desk, flow::change);
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
}
