package cn.haicang.kiosk.technician;

import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Words;

/** While the stick is written; it must not be taken out. */
final class CopyingView extends Screen {
    CopyingView(Words words) {
        super(words, "asking");
        noMatter();
        sky(Sky.NIGHT);
        title(words.of("queue.copying"));
        lead(words.of("queue.copying.lead"));
        rest(0.5);
        nothingToEnd();
    }
}
