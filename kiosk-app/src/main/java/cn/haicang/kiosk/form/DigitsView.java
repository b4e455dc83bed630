package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.EntryField;
import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.NumberPad;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Typing;
import cn.haicang.protocol.form.Field;

/** A phone number or a bank account, by a pad of ten digits. */
final class DigitsView extends Screen implements Typing {
    private final transient FormDesk desk;
    private final transient FormStep.Digits step;
    private final EntryField field;

    DigitsView(QuestionFrame frame, FormDesk desk, FormStep.Digits step) {
        super(frame.words(), "digits-screen");
        this.desk = desk;
        this.step = step;
        step(frame.step());
        title(words().of(step.field().question()));
        lead(words().of(step.field().help()));
        walk(frame.walked());
        field = new EntryField(words().of(step.field().label()));
        sea(field, new NumberPad(words(), this));
        actions(Key.primary(words().of("next"), () -> frame.next().accept(this))
                .after("i-next")
                .wide(6));
        back(frame.back());
        show();
    }

    private void show() {
        noComplaint();
        var digits = desk.draft(step.field()).text();
        field.show(
                step.field() instanceof Field.Phone
                        ? digits.replaceAll("^(\\d{3})(\\d)", "$1 $2").replaceAll(" (\\d{4})(\\d)", " $1 $2")
                        : digits.replaceAll("(\\d{4})(?=\\d)", "$1 "));
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
