package cn.haicang.kiosk.technician;

import cn.haicang.devices.scan.ScanResult;
import cn.haicang.kiosk.hardware.Armed;
import cn.haicang.kiosk.hardware.ScanDesk;
import cn.haicang.kiosk.shell.LiveEvents;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.protocol.enrolment.EnrolmentSheet;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Takes an enrolment sheet off the terminal's own scanner as long as the screen that asks for the code is shown. */
@Component
class SheetScan {
    /** A page that went without a word leaves the scanner looking for no longer than this. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final ScanDesk desk;
    private final LiveEvents events;

    SheetScan(ScanDesk desk, LiveEvents events) {
        this.desk = desk;
        this.events = events;
    }

    boolean works() {
        return desk.works();
    }

    /** @param found told on the screen's turn, at most once */
    CodeView over(CodeView view, Stage stage, Consumer<EnrolmentSheet> found) {
        events.during(view, () -> new Looking(view, stage, found));
        return view;
    }

    /** One screen's scanning, from its coming to its going. */
    private final class Looking implements AutoCloseable {
        private final CodeView view;
        private final Stage stage;
        private final Consumer<EnrolmentSheet> found;
        private final AtomicReference<Armed> armed = new AtomicReference<>(() -> {});

        Looking(CodeView view, Stage stage, Consumer<EnrolmentSheet> found) {
            this.view = view;
            this.stage = stage;
            this.found = found;
            arm();
        }

        private void arm() {
            if (works()) {
                armed.set(desk.arm(LIMIT, result -> stage.later(() -> scanned(result))));
            }
        }

        private void scanned(ScanResult result) {
            if (!view.isShown()) {
                return;
            }
            switch (result) {
                case ScanResult.Scanned(var text) -> EnrolmentSheet.ofText(text).ifPresentOrElse(found, this::another);
                case ScanResult.Nothing _ -> arm();
                case ScanResult.ScannerLost _ -> {} // the code can still be typed
            }
        }

        private void another() {
            view.complain(stage.words().of("enrol.scan.other"));
            arm();
        }

        @Override
        public void close() {
            armed.get().cancel();
        }
    }
}
