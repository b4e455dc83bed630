package cn.haicang.kiosk.home;

import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.shell.Words;

/** The centre has closed this terminal for a while: what that means for a matter, and where else to go. */
final class ClosedView extends Screen {
    ClosedView(Words words, String hotline) {
        super(words, "out");
        sky(Sky.NIGHT);
        standing(Standing.CLOSED);
        scenery(Picture.of("scene", "scene"));
        title(words.of("closed.title"));
        lead(words.of("closed.lead", hotline));
        rest(0.12);
        sea(Picture.of("glints", "glints"));
        nothingToEnd();
    }
}
