package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.kiosk.submission.About;
import cn.haicang.protocol.submission.EnvelopeKind;
import com.vaadin.flow.component.html.Paragraph;

/** What is handed in about a case, once more; a withdrawal is asked about a second time here. */
final class EntryReviewView extends Screen {
    EntryReviewView(Words words, EnvelopeKind kind, About about, FormDesk desk, EntryFlow flow) {
        super(words, "review");
        step(words.of(about.title()));
        title(EntryWords.reviewTitle(words, kind));
        walk(0.94);
        var note = new Paragraph(EntryWords.reviewNote(words, kind));
        note.addClassNames("note", "w6");
        sea(new AnswersPanel(words, desk, flow::change));
        actions(
                note,
                Key.primary(EntryWords.act(words, kind), () -> flow.submit(this))
                        .before("i-check")
                        .called("submit")
                        .wide(6));
        back(flow::back);
    }
}
