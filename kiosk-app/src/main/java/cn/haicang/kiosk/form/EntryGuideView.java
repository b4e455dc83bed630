package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;

/** Before anything is asked: what the officer wants, or what a withdrawal means. */
final class EntryGuideView extends Screen {
    /** What stands on it; the key that goes on says what is about to be done. */
    record Text(String step, String title, String lead, String detail, String on, String not) {}

    EntryGuideView(Words words, Text text, Runnable on, Runnable not) {
        super(words, "entry-guide");
        step(text.step());
        title(text.title());
        lead(text.lead());
        walk(0.12);
        sea(new Say("calm", "i-info", text.detail(), ""));
        actions(
                Key.secondary(text.not(), not).wide(6),
                Key.primary(text.on(), on).after("i-next").wide(6));
        back(not);
    }
}
