package cn.haicang.kiosk.progress;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;

/** By card, or by the number on the receipt. */
final class WayView extends Screen {
    WayView(Words words, boolean readerWorks, Runnable card, Runnable number, Runnable back) {
        super(words, "way-screen");
        noMatter();
        title(words.of("progress.title"));
        lead(words.of("progress.lead"));
        var byCard = readerWorks
                ? Key.tile("i-card", words.of("progress.by-card"), words.of("progress.by-card.note"), card)
                : Key.tile(
                                "i-alert",
                                words.of("progress.by-card"),
                                words.of("home.no-reader"),
                                () -> complain(words.of("progress.by-card.closed")))
                        .called("gone");
        sea(Say.flat(
                "tiles",
                byCard,
                Key.tile("i-paper", words.of("progress.by-number"), words.of("progress.by-number.note"), number)));
        back(back);
    }
}
