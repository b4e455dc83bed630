package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Words;

/** A rating is safely stored. It gets no paper and shows no number: nobody has to come back with it. */
final class ThanksView extends Screen {
    ThanksView(Words words, Runnable another, Runnable end) {
        super(words, "thanks");
        sky(Sky.CLEAR);
        noMatter();
        title(words.of("rate.thanks"));
        lead(words.of("rate.thanks.lead"));
        rest(0.9);
        actions(
                Key.secondary(words.of("done.another"), another).wide(6),
                Key.primary(words.of("done.end"), end).wide(6));
    }
}
