package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.kiosk.submission.SubmissionResult;

/** The terminal could not take it: nothing was handed in, everything is still there. */
final class NotStoredView extends Screen {
    NotStoredView(Words words, SubmissionResult.Code code, Runnable again, Runnable home) {
        super(words, "not-stored");
        sky(Sky.DUSK);
        title(words.of("not-stored.title"));
        lead(
                switch (code) {
                    case DISK_FULL, STORE_BROKEN -> words.of("not-stored.disk");
                    case SEQUENCE_UNKNOWN, FORKED, QUEUE_FULL, NOT_ENROLLED, NOT_OFFERED ->
                        words.of("not-stored.closed");
                });
        rest(0.94);
        actions(
                Key.secondary(words.of("go.home"), home).wide(6),
                Key.primary(words.of("not-stored.again"), again).wide(6));
        back(again);
    }
}
