package cn.haicang.devices.serial;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.codescan.SerialCodeScanner;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.emulator.EmulatedScanner;
import cn.haicang.devices.emulator.PseudoTerminal;
import cn.haicang.devices.escpos.EscPosPrinter;
import cn.haicang.devices.escpos.PrinterProfile;
import cn.haicang.devices.escpos.PrinterProfiles;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.samv.SamVReader;
import cn.haicang.devices.scan.ScannerProfile;
import cn.haicang.devices.testing.Await;
import cn.haicang.devices.testing.Cycles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cables of real ports, pulled and put back, each time under another number. */
class PortEnduranceTest {
    private static final int CYCLES = 100;
    private static final PrinterProfile GENERIC =
            PrinterProfiles.named(PrinterProfiles.GENERIC).orElseThrow();
    private static final Receipt RECEIPT = new Receipt(List.of(new ReceiptLine.Text("海沧区")), true);

    private final SerialPorts ports = new SerialPorts();

    @TempDir
    Path folder;

    private static Deadline briefly() {
        return Deadline.in(Duration.ofMillis(200));
    }

    @Test
    void a_hundred_losses_of_a_real_port_leave_no_thread_and_no_file_open() throws IOException {
        var module = new EmulatedSamVReader();
        var paper = new EmulatedPrinter(32);
        var eye = new EmulatedScanner();
        var readerHealth = new HealthCell();
        var printerHealth = new HealthCell();
        var scannerHealth = new HealthCell();
        try (paper;
                var one = PseudoTerminal.connect(module, folder.resolve("reader"));
                var two = PseudoTerminal.connect(paper, folder.resolve("printer"));
                var three = PseudoTerminal.connect(eye, folder.resolve("scanner"));
                var reader =
                        SamVReader.start("port-reader", new SamVReader.Place(ports, one.port(), 115200), readerHealth);
                var printer = EscPosPrinter.start(
                        "port-printer",
                        new EscPosPrinter.Place(ports, two.port(), 115200, 58, GENERIC),
                        printerHealth);
                var scanner = SerialCodeScanner.start(
                        "port-scanner",
                        new SerialCodeScanner.Place(ports, three.port(), 9600, ScannerProfile.SYN),
                        scannerHealth)) {
            Cycles.run(
                    CYCLES,
                    new Cycles.Device(
                            module::unplug,
                            module::plug,
                            () -> reader.read(briefly()).wipe(),
                            readerHealth::now),
                    new Cycles.Device(
                            paper::unplug, paper::plug, () -> printer.print(RECEIPT, briefly()), printerHealth::now),
                    new Cycles.Device(eye::unplug, eye::plug, () -> scanner.scan(briefly()), scannerHealth::now));
        }
    }

    @Test
    void one_loss_is_told_once_not_in_a_storm() throws IOException {
        var module = new EmulatedSamVReader();
        var health = new HealthCell();
        var told = new CopyOnWriteArrayList<DeviceHealth>();
        try (var terminal = PseudoTerminal.connect(module, folder.resolve("reader"));
                var _ = SamVReader.start("storm", new SamVReader.Place(ports, terminal.port(), 115200), health)) {
            Await.until("ready", () -> health.now().works());
            health.onChange(() -> told.add(health.now()));

            module.unplug();
            Await.until(
                    "gone for good",
                    () -> health.now() instanceof DeviceHealth.Absent(var _, var reason)
                            && reason == ReasonCode.NOT_CONNECTED);
            module.plug();
            Await.until("back", () -> health.now().works());
        }
        // lost in use, looked for in vain, there again; the last is the closing
        assertThat(told.stream().limit(3))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(DeviceHealth.Absent.class),
                        second -> assertThat(second).isInstanceOf(DeviceHealth.Absent.class),
                        third -> assertThat(third).isInstanceOf(DeviceHealth.Ready.class));
        assertThat(told).hasSizeLessThanOrEqualTo(4);
    }
}
