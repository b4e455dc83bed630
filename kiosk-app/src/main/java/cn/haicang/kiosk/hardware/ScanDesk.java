package cn.haicang.kiosk.hardware;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.assembly.Devices;
import cn.haicang.devices.scan.CodeScanner;
import cn.haicang.devices.scan.ScanResult;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Scans one code at a time, and only while somebody has armed it. What a code says is in no log. */
@Component
public class ScanDesk {
    private final Optional<CodeScanner> scanner;
    private final Arming<ScanResult> arming;

    ScanDesk(Devices devices) {
        this.scanner = devices.codeScanner();
        this.arming = new Arming<>("scan-desk", new Scanner(scanner));
    }

    /** True as long as there is a scanner that works. */
    public boolean works() {
        return scanner.filter(it -> it.health().works()).isPresent();
    }

    /**
     * Waits for a code; whoever waited before is cancelled.
     *
     * @param outcome told once, on the desk's thread, unless cancelled before
     */
    public Armed arm(Duration limit, Consumer<ScanResult> outcome) {
        return arming.arm(limit, outcome);
    }

    @PreDestroy
    void close() {
        arming.close();
    }

    private record Scanner(Optional<CodeScanner> scanner) implements Arming.Device<ScanResult> {
        @Override
        public ScanResult await(Deadline deadline) {
            return scanner.map(it -> it.scan(deadline))
                    .orElseGet(() -> new ScanResult.ScannerLost(ReasonCode.NOT_CONNECTED));
        }

        @Override
        public void cancel() {
            scanner.ifPresent(CodeScanner::cancel);
        }

        @Override
        public void forget(ScanResult result) {
            // a record of text, gone with its last reference
        }
    }
}
