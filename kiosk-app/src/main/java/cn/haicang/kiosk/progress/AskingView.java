package cn.haicang.kiosk.progress;

import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;

/** While the centre is asked; some seconds at most. */
final class AskingView extends Screen {
    AskingView(Words words) {
        super(words, "asking");
        noMatter();
        title(words.of("progress.asking.title"));
        lead(words.of("progress.asking.lead"));
        walk(0.5);
    }
}
