package cn.haicang.kiosk.session;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Words;

/** The card was not read: what happened, what it means for the matter, what to do now. */
final class CardTroubleView extends Screen {
    CardTroubleView(Words words, CardErrand errand, CardTrouble trouble, Runnable again) {
        super(words, "card");
        sky(Sky.DUSK);
        step(errand.step().apply(words));
        title(trouble.title(words));
        lead(words.of("card.unharmed") + "\n" + trouble.advice(words));
        rest(0.12);
        sea(Picture.of("reader-waiting", "reader"));
        var other = words.of("card.without");
        if (trouble.worthAnotherTry()) {
            actions(
                    Key.secondary(other, errand.declined()).wide(6),
                    Key.primary(words.of("card.again"), again).before("i-card").wide(6));
        } else {
            actions(Key.primary(other, errand.declined()).wide(6));
        }
        back(errand.declined());
    }
}
