package cn.haicang.kiosk.progress;

import cn.haicang.kiosk.centre.Questions;
import cn.haicang.kiosk.hardware.Hardware;
import cn.haicang.kiosk.hardware.ScanDesk;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.session.CardStep;
import cn.haicang.kiosk.session.ResidentSession;
import cn.haicang.kiosk.shell.Stage;
import org.springframework.stereotype.Component;

/** The way to one's cases, for whoever shows its key. */
@Component
public class ProgressNavigation {
    private final Questions questions;
    private final Outbox outbox;
    private final Hardware hardware;
    private final CardStep cards;
    private final ScanDesk scanner;

    ProgressNavigation(Questions questions, Outbox outbox, Hardware hardware, CardStep cards, ScanDesk scanner) {
        this.questions = questions;
        this.outbox = outbox;
        this.hardware = hardware;
        this.cards = cards;
        this.scanner = scanner;
    }

    public void open(Stage stage, ResidentSession session) {
        new ProgressFlow(stage, session, questions, outbox, cards, new NumberScan(stage, session, scanner))
                .begin(hardware.readsCards());
    }
}
