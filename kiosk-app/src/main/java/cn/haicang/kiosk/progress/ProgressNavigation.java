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
    private final ProgressFlow.Desks desks;
    private final Hardware hardware;
    private final ScanDesk scanner;

    ProgressNavigation(
            Questions questions,
            Outbox outbox,
            CardStep cards,
            EntryNavigation entries,
            Hardware hardware,
            ScanDesk scanner) {
        this.desks = new ProgressFlow.Desks(questions, outbox, cards, entries);
        this.hardware = hardware;
        this.scanner = scanner;
    }

    public void open(Stage stage, ResidentSession session) {
        new ProgressFlow(stage, session, desks, new NumberScan(stage, session, scanner)).begin(hardware.readsCards());
    }
}
