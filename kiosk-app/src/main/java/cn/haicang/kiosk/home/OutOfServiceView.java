package cn.haicang.kiosk.home;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.shell.Words;

/** Nothing can be done here yet: the terminal belongs to no centre, or the centre has not said what it shall do. */
final class OutOfServiceView extends Screen {
    OutOfServiceView(Words words, boolean enrolled, Runnable technician) {
        super(words, "out");
        sky(Sky.NIGHT);
        standing(Standing.CLOSED);
        scenery(Picture.of("scene", "scene"));
        title(words.of("out.title"));
        lead(enrolled ? words.of("out.waiting") : words.of("out.new"));
        rest(0.12);
        sea(Picture.of("glints", "glints"));
        if (!enrolled) {
            actions(Key.secondary(words.of("out.technician"), technician).wide(6));
        }
        nothingToEnd();
    }
}
