package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.EntryField;
import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Keyboard;
import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Typing;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** House number, building and room; the words that every address has are keys of their own. */
final class DetailView extends Screen implements Typing {
    // Not in the bundles: an address is written in Chinese, whatever language its writer reads.
    private static final List<String> WORDS = List.of("路", "号", "栋", "单元", "室", "楼");

    private final transient FormDesk desk;
    private final transient FormStep.Detail step;
    private final EntryField field;

    DetailView(QuestionFrame frame, FormDesk desk, FormStep.Detail step) {
        super(frame.words(), "detail-screen");
        this.desk = desk;
        this.step = step;
        step(frame.step());
        title(words().of(step.field().question()));
        lead(words().of(step.field().help()));
        walk(frame.walked());
        var draft = desk.draft(step.field());
        var place = Answers.place(words(), desk.district(), draft.street(), draft.community());
        field = new EntryField(words().of("address.detail.label"));
        sea(Say.flat("fixed-part", Picture.icon("i-pin"), new Span(place)), field, new Keyboard(words(), WORDS, this));
        actions(Key.primary(words().of("next"), () -> frame.next().accept(this))
                .after("i-next")
                .wide(6));
        back(frame.back());
        show();
    }

    private void show() {
        noComplaint();
        field.show(desk.draft(step.field()).text());
    }

    @Override
    public void type(String text) {
        desk.type(step, text);
        show();
    }

    @Override
    public void delete() {
        desk.delete(step);
        show();
    }

    @Override
    public void clear() {
        desk.put(step, "");
        show();
    }
}
