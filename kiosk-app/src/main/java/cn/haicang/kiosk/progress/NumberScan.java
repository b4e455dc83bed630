package cn.haicang.kiosk.progress;

import cn.haicang.devices.scan.ScanResult;
import cn.haicang.kiosk.hardware.Armed;
import cn.haicang.kiosk.hardware.ScanDesk;
import cn.haicang.kiosk.session.ResidentSession;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.protocol.ReceiptNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a receipt's code off the scanner as long as the screen that asks for the number is shown. */
final class NumberScan {
    /** A screen left by whatever way leaves the scanner looking for no longer than this. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Stage stage;
    private final ResidentSession session;
    private final ScanDesk desk;
    private Optional<NumberView> screen = Optional.empty();
    private volatile Armed armed = () -> {};

    NumberScan(Stage stage, ResidentSession session, ScanDesk desk) {
        this.stage = stage;
        this.session = session;
        this.desk = desk;
        session.keep(this::end);
    }

    boolean works() {
        return desk.works();
    }

    /** The screen that asks; it is made anew whenever language or size changes. */
    NumberView over(NumberView made) {
        screen = Optional.of(made);
        return made;
    }

    void begin(Consumer<ReceiptNumber> found) {
        end();
        if (works()) {
            armed = desk.arm(LIMIT, result -> stage.later(() -> scanned(result, found)));
        }
    }

    /** From any thread. */
    void end() {
        armed.cancel();
    }

    private void scanned(ScanResult result, Consumer<ReceiptNumber> found) {
        if (screen.filter(NumberView::isShown).isEmpty()) {
            return;
        }
        switch (result) {
            case ScanResult.Scanned(var code) -> {
                session.touched();
                ReceiptNumber.ofCode(code).ifPresentOrElse(found, () -> another(found));
            }
            case ScanResult.Nothing _ -> begin(found);
            case ScanResult.ScannerLost _ -> {} // the number can still be typed
        }
    }

    private void another(Consumer<ReceiptNumber> found) {
        screen.ifPresent(it -> it.complain(stage.words().of("progress.scan.other")));
        begin(found);
    }
}
