package cn.haicang.kiosk.session;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;

/** Hold it to the reader; the reader is armed as long as this stands. */
final class CardView extends Screen {
    CardView(Words words, CardErrand errand, Runnable stop) {
        super(words, "card");
        step(errand.step().apply(words));
        title(words.of("card.title"));
        lead(words.of("card.lead"));
        walk(0.12);
        sea(Picture.of("reader-waiting", "reader"));
        actions(
                new Say("calm", "i-info", words.of("card.still"), words.of("card.still.more")),
                Key.secondary(words.of("card.stop"), stop).wide(6));
        back(stop);
    }
}
