package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.submission.Applicant;

/** Is this you? */
final class ConfirmView extends Screen {
    ConfirmView(Words words, String step, Applicant person, Runnable yes, Runnable no) {
        super(words, "confirm");
        step(step);
        title(words.of("confirm.title"));
        reading(PersonPanel.of(person));
        walk(0.2);
        sea(new Say("good", "i-check", words.of("confirm.take"), words.of("confirm.take.more")));
        actions(
                Key.secondary(words.of("confirm.no"), no).wide(6),
                Key.primary(words.of("confirm.yes"), yes).after("i-next").wide(6));
        back(no);
    }
}
