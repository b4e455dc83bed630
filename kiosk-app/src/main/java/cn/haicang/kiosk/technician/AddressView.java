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

/** Where the centre answers; a sheet that was scanned has said it already. */
final class AddressView extends Screen implements Typing {
    private static final List<String> PARTS = List.of("https://", ".", ":", ".cn", ".gov", "localhost");

    private final transient EnrolmentEntry entry;
    private final EntryField field;

    AddressView(Words words, EnrolmentEntry entry, Consumer<Screen> enrol, Runnable back) {
        super(words, "code-screen");
        this.entry = entry;
        sky(Sky.NIGHT);
        standing(Standing.CLOSED);
        step(words.of("enrol.step", 2));
        boolean scanned = entry.sheet().isPresent();
        title(scanned ? words.of("enrol.address.scanned") : words.of("enrol.address.title"));
        lead(scanned ? words.of("enrol.address.lead.scanned") : words.of("enrol.address.lead"));
        field = new EntryField(words.of("enrol.address.label"));
        sea(field, new Keyboard(words, PARTS, this));
        actions(Key.primary(words.of("enrol.call"), () -> enrol.accept(this))
                .called("enrol-call")
                .wide(6));
        back(back);
        show();
    }

    private void show() {
        noComplaint();
        field.show(entry.centre());
    }

    @Override
    public void type(String text) {
        entry.centre(entry.centre() + text);
        show();
    }

    @Override
    public void delete() {
        entry.centre(entry.centre().substring(0, Math.max(0, entry.centre().length() - 1)));
        show();
    }

    @Override
    public void clear() {
        entry.centre("");
        show();
    }
}
