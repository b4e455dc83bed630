package cn.haicang.kiosk.form;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.hardware.ReceiptDesk;
import cn.haicang.kiosk.outbox.DeliveryState;
import cn.haicang.kiosk.outbox.EnvelopeDelivered;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.shell.LiveEvents;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.kiosk.submission.Filing;
import cn.haicang.kiosk.submission.SubmissionDesk;
import cn.haicang.kiosk.submission.SubmissionResult;
import cn.haicang.protocol.ReceiptNumber;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Hands a form in, and afterwards knows only its receipt: printing that again can never hand anything in. */
@Component
class HandIn {
    private final SubmissionDesk submissions;
    private final ReceiptDesk receipts;
    private final Outbox outbox;
    private final CatalogueShelf shelf;
    private final LiveEvents events;
    private final Clock clock;

    HandIn(
            SubmissionDesk submissions,
            ReceiptDesk receipts,
            Outbox outbox,
            CatalogueShelf shelf,
            LiveEvents events,
            Clock clock) {
        this.submissions = submissions;
        this.receipts = receipts;
        this.outbox = outbox;
        this.shelf = shelf;
        this.events = events;
        this.clock = clock;
    }

    boolean open() {
        return submissions.closed().isEmpty();
    }

    SubmissionResult submit(Filing filing) {
        return submissions.submit(filing);
    }

    void done(Stage stage, Handed handed) {
        new DoneFlow(stage, handed, this).begin();
    }

    void print(Words words, Handed handed, Consumer<Paper> outcome) {
        var settings = shelf.active().map(active -> active.assignment().settings());
        var receipt = ReceiptPaper.of(words, handed, settings, clock.instant());
        receipts.print(receipt, result -> outcome.accept(Paper.of(result)));
    }

    boolean atCentre(ReceiptNumber number) {
        return outbox.stateOf(number)
                .map(state -> switch (state) {
                    case DeliveryState.QUEUED -> false;
                    case DeliveryState.AT_CENTRE, DeliveryState.PARKED -> true;
                })
                .orElse(false);
    }

    String hotline() {
        return shelf.active()
                .map(active -> active.assignment().settings().hotline())
                .orElse("");
    }

    /** Tells the screen at the moment in which the centre has it. */
    void watch(Screen screen, ReceiptNumber number, Runnable delivered) {
        events.tell(screen, EnvelopeDelivered.class, event -> {
            if (event.number().equals(number)) {
                delivered.run();
            }
        });
    }
}
