package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Words;

/** Read well, but its number is none that this service can be asked for with. */
final class UnusableCardView extends Screen {
    UnusableCardView(Words words, String step, Runnable home) {
        super(words, "unusable");
        sky(Sky.DUSK);
        step(step);
        title(words.of("unusable.title"));
        lead(words.of("unusable.lead"));
        rest(0.2);
        actions(Key.primary(words.of("go.home"), home).wide(6));
        back(home);
    }
}
