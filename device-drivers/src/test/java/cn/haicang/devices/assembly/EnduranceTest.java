package cn.haicang.devices.assembly;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.codescan.SerialCodeScanner;
import cn.haicang.devices.emulator.EmulatedCards;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.emulator.EmulatedScanner;
import cn.haicang.devices.emulator.SerialMachine;
import cn.haicang.devices.escpos.EscPosPrinter;
import cn.haicang.devices.escpos.PrinterProfile;
import cn.haicang.devices.escpos.PrinterProfiles;
import cn.haicang.devices.pcsc.PcscService;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.samv.SamVReader;
import cn.haicang.devices.scan.ScannerProfile;
import cn.haicang.devices.testing.Cycles;
import cn.haicang.devices.testing.Holdings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Years of loose cables, in half a minute. */
class EnduranceTest {
    private static final int CYCLES = 1000;
    private static final PrinterProfile GENERIC =
            PrinterProfiles.named(PrinterProfiles.GENERIC).orElseThrow();
    private static final Receipt RECEIPT = new Receipt(List.of(new ReceiptLine.Text("海沧区")), true);

    private final EmulatedSamVReader module = new EmulatedSamVReader();
    private final EmulatedPrinter paper = new EmulatedPrinter(32);
    private final EmulatedScanner eye = new EmulatedScanner();
    private final EmulatedPorts ports =
            new EmulatedPorts().with("reader", module).with("printer", paper).with("scanner", eye);
    private final EmulatedCards cards = new EmulatedCards();

    private static Deadline briefly() {
        return Deadline.in(Duration.ofMillis(200));
    }

    private static Cycles.Device serial(SerialMachine machine, Runnable touch, HealthCell health) {
        return new Cycles.Device(machine::unplug, machine::plug, touch, health::now);
    }

    private static Runnable touch(IdentityReader reader) {
        return () -> reader.read(briefly()).wipe();
    }

    @Test
    void a_thousand_losses_of_each_device_leave_no_thread_and_no_file_open() {
        var health = List.of(new HealthCell(), new HealthCell(), new HealthCell(), new HealthCell());
        var machine = cards.reader("Emulated Reader 00 00");
        var service = new PcscService(cards::factory);
        var chip = service.reader("Emulated Reader", health.get(2));
        service.start();
        try (service;
                paper;
                var reader = SamVReader.start(
                        "endurance-reader", new SamVReader.Place(ports, "reader", 115200), health.get(0));
                var printer = EscPosPrinter.start(
                        "endurance-printer",
                        new EscPosPrinter.Place(ports, "printer", 115200, 58, GENERIC),
                        health.get(1));
                var scanner = SerialCodeScanner.start(
                        "endurance-scanner",
                        new SerialCodeScanner.Place(ports, "scanner", 9600, ScannerProfile.GM65),
                        health.get(3))) {
            Cycles.run(
                    CYCLES,
                    serial(module, touch(reader), health.get(0)),
                    serial(paper, () -> printer.print(RECEIPT, briefly()), health.get(1)),
                    serial(eye, () -> scanner.scan(briefly()), health.get(3)),
                    new Cycles.Device(
                            machine::unplug,
                            () -> {
                                machine.plug();
                                chip.read(Deadline.in(Duration.ofMillis(1))).wipe();
                            },
                            touch(chip),
                            health.get(2)::now));
        }
    }

    @Test
    void devices_opened_and_closed_again_and_again_leave_nothing_behind() {
        cards.reader("Emulated Reader 00 00");
        var settings = new DeviceSettings(
                        List.of(
                                new DeviceSettings.ReaderSettings.SamV("reader", 115200),
                                new DeviceSettings.ReaderSettings.Pcsc("Emulated Reader")),
                        Optional.of(new DeviceSettings.PrinterSettings("printer", 115200, 58, GENERIC.name())))
                .with(new DeviceSettings.ScannerSettings("scanner", 9600, ScannerProfile.GM65));
        openAndClose(settings);
        var before = Holdings.now();

        for (int i = 0; i < 100; i++) {
            openAndClose(settings);
        }

        before.awaitAgain();
    }

    private void openAndClose(DeviceSettings settings) {
        try (var devices = Devices.open(settings, new Connections(ports, cards::factory))) {
            devices.health();
        }
    }
}
