package cn.haicang.kiosk.progress;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.shell.Words;
import java.util.Optional;

/** No case can be shown: why, what it means, what to do. */
final class OutcomeView extends Screen {
    OutcomeView(Words words, Outcome outcome, Optional<String> number, Runnable card, Runnable home) {
        super(words, "outcome");
        sky(Sky.DUSK);
        if (outcome == Outcome.STILL_HERE) {
            standing(Standing.STORED);
        } else {
            noMatter();
        }
        number.ifPresent(this::step);
        title(outcome.title(words));
        lead(outcome.advice(words));
        rest(0.5);
        if (outcome == Outcome.BRING_THE_CARD) {
            actions(
                    Key.secondary(words.of("go.home"), home).wide(6),
                    Key.primary(words.of("progress.by-card"), card)
                            .before("i-card")
                            .wide(6));
        } else {
            actions(Key.primary(words.of("go.home"), home).wide(6));
        }
        back(home);
    }
}
