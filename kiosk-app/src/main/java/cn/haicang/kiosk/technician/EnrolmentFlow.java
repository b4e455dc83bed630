package cn.haicang.kiosk.technician;

import cn.haicang.kiosk.enrolment.EnrolmentDesk;
import cn.haicang.kiosk.enrolment.EnrolmentResult;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.protocol.enrolment.EnrolmentSheet;
import java.util.function.Supplier;

/** Code or sheet, then address, then the call: it waits off the screen's thread, some seconds at most. */
final class EnrolmentFlow {
    private final Stage stage;
    private final EnrolmentDesk desk;
    private final DevicesFlow devices;
    private final SheetScan scan;
    private final EnrolmentEntry entry;

    EnrolmentFlow(Stage stage, EnrolmentDesk desk, DevicesFlow devices, SheetScan scan, EnrolmentEntry entry) {
        this.stage = stage;
        this.desk = desk;
        this.devices = devices;
        this.scan = scan;
        this.entry = entry;
    }

    void begin() {
        var acts = new CodeView.Acts(this::codeGiven, () -> devices.begin(stage, this::begin), stage::end);
        stage.show(() -> {
            var view = new CodeView(stage.words(), entry, scan.works(), acts);
            return scan.over(view, stage, this::scanned);
        });
    }

    private void scanned(EnrolmentSheet sheet) {
        entry.scanned(sheet);
        address();
    }

    private void codeGiven(Screen screen) {
        if (entry.parsedCode().isEmpty()) {
            screen.complain(stage.words().of("enrol.code.wrong", entry.code().length()));
        } else {
            address();
        }
    }

    private void address() {
        stage.show(() -> new AddressView(stage.words(), entry, this::addressGiven, this::begin));
    }

    private void addressGiven(Screen screen) {
        var code = entry.parsedCode();
        var centre = entry.parsedCentre();
        if (code.isEmpty() || centre.isEmpty()) {
            screen.complain(stage.words().of("enrol.address.wrong"));
        } else {
            var at = centre.get();
            call(entry.sheet()
                    .<Supplier<EnrolmentResult>>map(sheet -> () -> desk.enrol(sheet, at))
                    .orElse(() -> desk.enrol(code.get(), at)));
        }
    }

    private void call(Supplier<EnrolmentResult> enrolment) {
        stage.show(() -> new EnrolmentCallView(stage.words()));
        Thread.ofVirtual().name("enrolment").start(() -> {
            var result = enrolment.get();
            stage.later(() -> answered(result));
        });
    }

    private void answered(EnrolmentResult result) {
        if (result instanceof EnrolmentResult.Enrolled) {
            entry.wipe();
        }
        stage.show(() -> new EnrolmentResultView(stage.words(), result, this::begin, stage::end));
    }
}
