package cn.haicang.kiosk.technician;

import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.shell.Words;

/** While the centre is called. */
final class EnrolmentCallView extends Screen {
    EnrolmentCallView(Words words) {
        super(words, "asking");
        sky(Sky.NIGHT);
        standing(Standing.CLOSED);
        title(words.of("enrol.calling"));
        lead(words.of("enrol.calling.lead"));
        rest(0.5);
    }
}
