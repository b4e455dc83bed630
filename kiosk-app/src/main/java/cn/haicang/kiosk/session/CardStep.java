package cn.haicang.kiosk.session;

import cn.haicang.devices.card.CardReadResult;
import cn.haicang.kiosk.hardware.CardDesk;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.protocol.submission.ConsentRecord;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** From the notice to the card: says what is read and why, waits for a yes, arms the reader, and has words for each end. */
@Component
public class CardStep {
    private static final Duration LIMIT = Duration.ofSeconds(45);

    private final CardDesk desk;
    private final Clock clock;

    CardStep(CardDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Asks for consent, then for the card. */
    public void begin(Stage stage, ResidentSession session, CardErrand errand) {
        stage.show(() -> new ConsentView(stage.words(), errand, () -> agree(stage, session, errand)));
    }

    private void agree(Stage stage, ResidentSession session, CardErrand errand) {
        var version = errand.notice().apply(stage.words()).version();
        session.agreed(new ConsentRecord(version, clock.instant()));
        wait(stage, session, errand);
    }

    private void wait(Stage stage, ResidentSession session, CardErrand errand) {
        var armed = desk.arm(LIMIT, result -> stage.later(() -> outcome(stage, session, errand, result)));
        session.keep(armed::cancel);
        stage.show(() -> new CardView(stage.words(), errand, () -> {
            armed.cancel();
            begin(stage, session, errand);
        }));
    }

    private void outcome(Stage stage, ResidentSession session, CardErrand errand, CardReadResult result) {
        if (session.consent().isEmpty()) {
            // The session has ended in between: nobody is there any more to whom this card belongs.
            result.wipe();
            return;
        }
        session.touched();
        switch (result) {
            case CardReadResult.Read(var identity) -> taken(stage, session.take(identity), errand);
            case CardReadResult.NoCard _,
                    CardReadResult.RemovedTooEarly _,
                    CardReadResult.Unreadable _,
                    CardReadResult.NotAnIdentityDocument _,
                    CardReadResult.NeedsAuthentication _,
                    CardReadResult.InvalidContent _,
                    CardReadResult.ReaderNotAuthorised _,
                    CardReadResult.ReaderLost _ -> {
                result.wipe();
                trouble(stage, session, errand, CardTrouble.of(result));
            }
        }
    }

    private void taken(Stage stage, ResidentSession.Taken taken, CardErrand errand) {
        switch (taken) {
            case FIRST_CARD, SAME_PERSON -> errand.read().run();
            case ANOTHER_PERSON -> stage.show(() -> new OtherPersonView(stage.words(), stage::end));
        }
    }

    private void trouble(Stage stage, ResidentSession session, CardErrand errand, CardTrouble trouble) {
        stage.show(() -> new CardTroubleView(stage.words(), errand, trouble, () -> wait(stage, session, errand)));
    }
}
