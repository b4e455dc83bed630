package cn.haicang.kiosk.progress;

import cn.haicang.kiosk.shell.EntryField;
import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.NumberPad;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Typing;
import cn.haicang.kiosk.shell.Words;
import java.util.function.Consumer;

/** The sixteen digits of a receipt, typed; or its code, held to the scanner. */
final class NumberView extends Screen implements Typing {
    private final transient NumberEntry entry;
    private final EntryField field;

    NumberView(Words words, NumberEntry entry, boolean scans, Consumer<Screen> look, Runnable back) {
        super(words, "digits-screen");
        this.entry = entry;
        noMatter();
        title(words.of("progress.number.title"));
        lead(scans ? words.of("progress.number.lead.scan") : words.of("progress.number.lead"));
        field = new EntryField(words.of("progress.number.label"));
        sea(field, new NumberPad(words, this));
        actions(Key.primary(words.of("progress.look"), () -> look.accept(this)).wide(6));
        back(back);
        show();
    }

    /** It is on the glass, and nothing else has taken its place. */
    boolean isShown() {
        return isAttached();
    }

    private void show() {
        noComplaint();
        field.show(entry.digits().replaceAll("(\\d{4})(?=\\d)", "$1 "));
    }

    @Override
    public void type(String text) {
        entry.type(text);
        show();
    }

    @Override
    public void delete() {
        entry.delete();
        show();
    }

    @Override
    public void clear() {
        entry.clear();
        show();
    }
}
