package cn.haicang.kiosk.shell;

/** For a second tab of the same browser: one resident, one screen. */
final class SecondTabView extends Screen {
    SecondTabView(Words words) {
        super(words, "second-tab");
        sky(Sky.NIGHT);
        standing(Standing.CLOSED);
        title(words.of("second.title"));
        lead(words.of("second.lead"));
        nothingToEnd();
    }
}
