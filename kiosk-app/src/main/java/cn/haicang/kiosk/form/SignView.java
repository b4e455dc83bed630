package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.SignaturePad;

/** Written with a finger: a name, or words. */
final class SignView extends Screen {
    SignView(QuestionFrame frame, FormDesk desk, FormStep step, String label) {
        super(frame.words(), "sign-screen");
        step(frame.step());
        title(words().of(step.field().question()));
        lead(words().of(step.field().help()));
        walk(frame.walked());
        var pad = new SignaturePad(label, desk.draft(step.field()).text(), path -> {
            desk.put(step, path);
            noComplaint();
        });
        sea(pad);
        actions(
                Key.secondary(words().of("sign.again"), () -> {
                            desk.put(step, "");
                            pad.clear();
                        })
                        .before("i-edit")
                        .wide(6),
                Key.primary(words().of("next"), () -> frame.next().accept(this))
                        .after("i-next")
                        .wide(6));
        back(frame.back());
    }
}
