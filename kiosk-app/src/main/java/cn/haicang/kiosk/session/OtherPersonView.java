package cn.haicang.kiosk.session;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Words;

/** A card of somebody else in the middle: everything of the first resident is gone already. */
final class OtherPersonView extends Screen {
    OtherPersonView(Words words, Runnable end) {
        super(words, "other-person");
        sky(Sky.SUNSET);
        noMatter();
        title(words.of("other.title"));
        lead(words.of("other.lead"));
        rest(0.5);
        actions(Key.primary(words.of("other.end"), end).wide(6));
    }
}
