package cn.haicang.kiosk.technician;

import cn.haicang.kiosk.hardware.Hardware;
import cn.haicang.kiosk.hardware.PrinterCounts;
import cn.haicang.kiosk.shell.LiveEvents;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Stage;
import org.springframework.stereotype.Component;

/** The devices as they are now; the page hears of every change while it is on the glass. */
@Component
class DevicesFlow {
    private final Hardware hardware;
    private final PrinterCounts counts;
    private final LiveEvents events;

    DevicesFlow(Hardware hardware, PrinterCounts counts, LiveEvents events) {
        this.hardware = hardware;
        this.counts = counts;
        this.events = events;
    }

    void begin(Stage stage, Runnable back) {
        stage.show(() -> page(stage, back));
    }

    private Screen page(Stage stage, Runnable back) {
        var acts = new DevicesView.Acts(() -> newRoll(stage), back);
        var view = new DevicesView(stage.words(), now(), acts);
        events.during(view, () -> hardware.watch(() -> stage.later(() -> view.show(now()))));
        return view;
    }

    private void newRoll(Stage stage) {
        counts.newRoll();
        stage.redraw();
    }

    private DevicesView.Now now() {
        return new DevicesView.Now(hardware.health(), counts.now(), counts.rollMillimetres());
    }
}
