package cn.haicang.kiosk.progress;

import cn.haicang.kiosk.centre.Questions;
import cn.haicang.kiosk.form.EntryNavigation;
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
    private final EntryNavigation entries;

    ProgressNavigation(
            Questions questions,
            Outbox outbox,
            Hardware hardware,
            CardStep cards,
            ScanDesk scanner,
            EntryNavigation entries) {
        this.questions = questions;
        this.outbox = outbox;
        this.hardware = hardware;
        this.cards = cards;
        this.scanner = scanner;
        this.entries = entries;
    }

    public void open(Stage stage, ResidentSession session) {
        var ways = new ProgressFlow.Ways(cards, new NumberScan(stage, session, scanner));
        new ProgressFlow(stage, session, questions, outbox, ways, entries).begin(hardware.readsCards());
    }
}
