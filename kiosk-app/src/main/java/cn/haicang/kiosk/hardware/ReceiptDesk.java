package cn.haicang.kiosk.hardware;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.assembly.Devices;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptPrinter;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Prints one receipt after another, on a thread of its own. What it prints is somebody else's business. */
@Component
public class ReceiptDesk {
    private final Optional<ReceiptPrinter> printer;
    private final PrinterCounts counts;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("receipt-desk").daemon().factory());

    ReceiptDesk(Devices devices, PrinterCounts counts) {
        this.printer = devices.receiptPrinter();
        this.counts = counts;
    }

    /** @param outcome told once, on the desk's thread */
    public void print(Receipt receipt, Consumer<PrintResult> outcome) {
        thread.execute(() -> {
            var result = printer.map(it -> it.print(receipt, Deadline.in(it.timeFor(receipt))))
                    .orElseGet(() -> new PrintResult.NotPrinted(ReasonCode.NOT_CONNECTED));
            counts.keepSoon();
            outcome.accept(result);
        });
    }

    @PreDestroy
    void close() {
        thread.shutdown();
    }
}
