package cn.haicang.proving.bench;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.assembly.Connections;
import cn.haicang.devices.assembly.DeviceSettings;
import cn.haicang.devices.assembly.DeviceSettings.PrinterSettings;
import cn.haicang.devices.assembly.Devices;
import cn.haicang.devices.emulator.EmulatedCards;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.PseudoTerminal;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A long receipt on a printer that is never slower than its line: the receipt's own bytes, from the first one said to the
 * printer's word that it is printed, beside what the line could have carried in that time.
 */
final class ReceiptSection implements Section {
    private static final double BITS = 10;
    private static final int COLUMNS = 48;
    private static final int LINES = 500;
    private static final int LEAST_BYTES = 16 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path scratch;

    ReceiptSection(Path scratch) {
        this.scratch = scratch;
    }

    @Override
    public void measure(Figures figures) throws IOException {
        figures.title("a receipt of 16 KiB and more, first byte to the printer's word (one each)");
        for (int baud : List.of(115_200, 9600)) {
            print(figures, baud);
        }
    }

    private void print(Figures figures, int baud) throws IOException {
        var machine = new EmulatedPrinter(COLUMNS);
        machine.atLineSpeed();
        var counted = new CountedPorts(
                Connections.ofThisMachine().serial(), ReceiptSection::beginsReceipt, ReceiptSection::isReceipt);
        try (machine;
                var terminal = PseudoTerminal.connect(machine, scratch.resolve("printer-" + baud));
                var devices = Devices.open(
                        settings(terminal.port(), baud), new Connections(counted, new EmulatedCards()::factory))) {
            var printer = devices.receiptPrinter().orElseThrow();
            awaitContact(devices);
            counted.reset();
            var result = printer.print(receipt(), Deadline.in(PATIENCE));
            double seconds = counted.secondsSinceBegin();
            if (!result.equals(new PrintResult.Printed()) || counted.said() < LEAST_BYTES) {
                throw new IllegalStateException(result + " after " + counted.said() + " bytes");
            }
            double rate = figures.keep("receipt." + baud + ".bytesPerSecond", counted.said() / seconds);
            double share = figures.keep("receipt." + baud + ".share", rate * BITS / baud);
            figures.line(
                    "%6d bits/s  %6d bytes in %6.2f s   %5.1f %% of the line (at least 95)",
                    baud, counted.said(), seconds, share * 100);
        }
    }

    private static DeviceSettings settings(String port, int baud) {
        return new DeviceSettings(
                List.of(),
                Optional.of(new PrinterSettings(
                        port, baud, 80, PrinterSettings.profiles().getFirst())));
    }

    private static void awaitContact(Devices devices) {
        while (!devices.receiptPrinter().orElseThrow().health().works()) {
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    private static Receipt receipt() {
        List<ReceiptLine> lines = IntStream.range(0, LINES)
                .<ReceiptLine>mapToObj(i -> new ReceiptLine.Text("海沧区自助服务终端 第" + i + "行 0123456789"))
                .toList();
        return new Receipt(lines, true);
    }

    /**
     * ESC @. Before the first receipt on a fresh line the driver asks until what others left there has come out (GS r, then
     * silence), which belongs to the opening of the line.
     */
    private static boolean beginsReceipt(byte[] bytes) {
        return bytes.length == 2 && bytes[0] == 0x1B && bytes[1] == '@';
    }

    /** Questions in real time (DLE …) are the driver's own, not the receipt's. */
    private static boolean isReceipt(byte[] bytes) {
        return bytes.length > 0 && bytes[0] != 0x10;
    }
}
