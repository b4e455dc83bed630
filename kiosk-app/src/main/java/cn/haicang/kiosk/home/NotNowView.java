package cn.haicang.kiosk.home;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.shell.Words;

/** A service that doesn't work here now: why, what else works, and its guide all the same. */
final class NotNowView extends Screen {
    NotNowView(Words words, Availability why, Runnable guide, Runnable home) {
        super(words, "not-now");
        sky(Sky.DUSK);
        standing(Standing.PARTLY);
        switch (why) {
            case CENTRE_AWAY -> say(words.of("not-now.away.title"), words.of("not-now.away.lead"));
            case NOT_TAKEN -> say(words.of("not-now.store.title"), words.of("not-now.store.lead"));
            case NO_READER, OPEN -> say(words.of("not-now.reader.title"), words.of("not-now.reader.lead"));
        }
        rest(0.3);
        actions(
                Key.secondary(words.of("not-now.guide"), guide).before("i-book").wide(6),
                Key.primary(words.of("go.home"), home).wide(6));
        back(home);
    }

    private void say(String title, String lead) {
        title(title);
        lead(lead);
    }
}
