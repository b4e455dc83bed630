package cn.haicang.kiosk.technician;

import cn.haicang.kiosk.enrolment.EnrolmentDesk;
import cn.haicang.kiosk.outbox.CarryOut;
import cn.haicang.kiosk.shell.Stage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ways of a technician: to the enrolment, to what waits for the centre, and to the devices. */
@Component
public class EnrolmentNavigation {
    private static final int SHOWN = 200;

    private final EnrolmentDesk desk;
    private final TechnicianSettings settings;
    private final CarryOut carryOut;
    private final DevicesFlow devices;
    private final SheetScan scan;

    EnrolmentNavigation(
            EnrolmentDesk desk, TechnicianSettings settings, CarryOut carryOut, DevicesFlow devices, SheetScan scan) {
        this.desk = desk;
        this.settings = settings;
        this.carryOut = carryOut;
        this.devices = devices;
        this.scan = scan;
    }

    /** What waits here, on a terminal that has a centre; nothing on it is about anybody. */
    public void queue(Stage stage) {
        queue(stage, Optional.empty());
    }

    private void queue(Stage stage, Optional<CarryOut.Result> copied) {
        var queue = new QueueView.Queue(carryOut.count(), carryOut.queue(SHOWN));
        var acts = new QueueView.Acts(() -> copy(stage), () -> devices(stage), () -> open(stage), stage::end);
        stage.show(() -> new QueueView(stage.words(), queue, copied, acts));
    }

    private void devices(Stage stage) {
        devices.begin(stage, () -> queue(stage));
    }

    private void copy(Stage stage) {
        stage.show(() -> new CopyingView(stage.words()));
        Thread.ofVirtual().name("carry-out").start(() -> {
            var result = carryOut.copy();
            stage.later(() -> queue(stage, Optional.of(result)));
        });
    }

    public void open(Stage stage) {
        new EnrolmentFlow(stage, desk, devices, scan, new EnrolmentEntry(settings.centre())).begin();
    }
}
