package cn.haicang.kiosk.session;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Terms;
import cn.haicang.kiosk.shell.Words;

/** Before any card is read: which data, for what, how long, and a choice. */
final class ConsentView extends Screen {
    ConsentView(Words words, CardErrand errand, Runnable agree) {
        super(words, "consent");
        var notice = errand.notice().apply(words);
        step(errand.step().apply(words));
        title(words.of("consent.title"));
        lead(words.of("consent.lead"));
        walk(0.12);
        sea(new Terms()
                .add("i-card", words.of("consent.what"), notice.what(), words.of("consent.what.more"))
                .add("i-target", words.of("consent.purpose"), notice.purpose(), "")
                .add("i-clock", words.of("consent.kept"), notice.keptFor(), "")
                .add("i-help", words.of("consent.no"), words.of("consent.no.then"), ""));
        actions(
                Key.secondary(words.of("consent.decline"), errand.declined()).wide(6),
                Key.primary(words.of("consent.agree"), agree).before("i-card").wide(6));
        back(errand.declined());
    }
}
