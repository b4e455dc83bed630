package cn.haicang.kiosk.technician;

import cn.haicang.kiosk.shell.EntryField;
import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Keyboard;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.shell.Typing;
import cn.haicang.kiosk.shell.Words;
import java.util.List;
import java.util.function.Consumer;

/** The one-time code off the technician's sheet, typed; or the sheet itself, held to the scanner. */
final class CodeView extends Screen implements Typing {
    private final transient EnrolmentEntry entry;
    private final EntryField field;

    CodeView(Words words, EnrolmentEntry entry, boolean scans, Acts acts) {
        super(words, "code-screen");
        this.entry = entry;
        sky(Sky.NIGHT);
        standing(Standing.CLOSED);
        step(words.of("enrol.step", 1));
        title(words.of("enrol.code.title"));
        lead(scans ? words.of("enrol.code.lead.scan") : words.of("enrol.code.lead"));
        field = new EntryField(words.of("enrol.code.label"));
        sea(field, new Keyboard(words, List.of(), this));
        actions(
                Key.secondary(words.of("queue.devices"), acts.devices()).wide(2),
                Key.primary(words.of("next"), () -> acts.next().accept(this))
                        .after("i-next")
                        .called("enrol-next")
                        .wide(4));
        back(acts.end());
        show();
    }

    /** What can be done here. */
    record Acts(Consumer<Screen> next, Runnable devices, Runnable end) {}

    /** It is on the glass, and nothing else has taken its place. */
    boolean isShown() {
        return isAttached();
    }

    private void show() {
        noComplaint();
        field.show(entry.code().replaceAll("(.{4})(?=.)", "$1-"));
    }

    @Override
    public void type(String text) {
        entry.code(entry.code() + text);
        show();
    }

    @Override
    public void delete() {
        entry.code(entry.code().substring(0, Math.max(0, entry.code().length() - 1)));
        show();
    }

    @Override
    public void clear() {
        entry.code("");
        show();
    }
}
