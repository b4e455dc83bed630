package cn.haicang.kiosk.technician;

import cn.haicang.kiosk.enrolment.EnrolmentResult;
import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.shell.Words;

/** What came of the enrolment, and what to do. */
final class EnrolmentResultView extends Screen {
    EnrolmentResultView(Words words, EnrolmentResult result, Runnable again, Runnable end) {
        super(words, "enrolled");
        standing(Standing.CLOSED);
        lead(advice(words, result));
        rest(0.5);
        if (result instanceof EnrolmentResult.Enrolled) {
            sky(Sky.CLEAR);
            title(words.of("enrol.done"));
            actions(Key.primary(words.of("enrol.end"), end).called("enrol-end").wide(6));
        } else {
            sky(Sky.DUSK);
            title(words.of("enrol.not-done"));
            actions(Key.primary(words.of("enrol.again"), again).wide(6));
            back(again);
        }
    }

    private static String advice(Words words, EnrolmentResult result) {
        return switch (result) {
            case EnrolmentResult.Enrolled(var terminal, var _) -> words.of("enrol.done.lead", terminal);
            case EnrolmentResult.WrongPin _ -> words.of("enrol.wrong-pin");
            case EnrolmentResult.CodeRefused _ -> words.of("enrol.code-refused");
            case EnrolmentResult.TooMany _ -> words.of("enrol.too-many");
            case EnrolmentResult.WrongAddress _ -> words.of("enrol.address.wrong");
            case EnrolmentResult.NotReached _ -> words.of("enrol.not-reached");
            case EnrolmentResult.NotStored _ -> words.of("enrol.not-stored");
        };
    }
}
