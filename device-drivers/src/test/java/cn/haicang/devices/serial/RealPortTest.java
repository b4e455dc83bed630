package cn.haicang.devices.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.emulator.PseudoTerminal;
import cn.haicang.devices.emulator.SerialMachine;
import cn.haicang.devices.escpos.EscPosPrinter;
import cn.haicang.devices.escpos.PrinterProfiles;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.samv.SamVReader;
import cn.haicang.devices.testing.Await;
import cn.haicang.devices.testing.Cards;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drivers through the serial library and the operating system, on pseudo-terminals. */
class RealPortTest {
    private final SerialPorts ports = new SerialPorts();

    @TempDir
    Path folder;

    private static Deadline seconds(int seconds) {
        return Deadline.in(Duration.ofSeconds(seconds));
    }

    private SamVReader reader(PseudoTerminal terminal) {
        return SamVReader.start("real-reader", new SamVReader.Place(ports, terminal.port(), 115200), new HealthCell());
    }

    private EscPosPrinter printer(PseudoTerminal terminal) {
        return EscPosPrinter.start(
                "real-printer",
                new EscPosPrinter.Place(
                        ports,
                        terminal.port(),
                        57600,
                        58,
                        PrinterProfiles.named(PrinterProfiles.GENERIC).orElseThrow()),
                new HealthCell());
    }

    private static Receipt receipt(int lines) {
        var all = new ArrayList<ReceiptLine>();
        for (int i = 0; i < lines; i++) {
            all.add(new ReceiptLine.Text("海沧区自助服务终端 " + i));
        }
        all.add(new ReceiptLine.Qr("HC-0001"));
        return new Receipt(all, true);
    }

    @Test
    void a_resident_card_is_read_over_a_real_port() throws IOException {
        var machine = new EmulatedSamVReader();
        try (var terminal = PseudoTerminal.connect(machine, folder.resolve("reader"));
                var reader = reader(terminal)) {
            machine.present(Cards.resident());

            assertThat(reader.read(seconds(8)))
                    .isInstanceOfSatisfying(
                            CardReadResult.Read.class, read -> read.identity().close());
            assertThat(terminal.baud()).isEqualTo(115200);
        }
    }

    @Test
    void a_reader_replugged_under_another_number_is_found_by_its_link() throws IOException {
        var machine = new EmulatedSamVReader();
        try (var terminal = PseudoTerminal.connect(machine, folder.resolve("reader"));
                var reader = reader(terminal)) {
            Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);
            var waiting = CompletableFuture.supplyAsync(() -> reader.read(seconds(8)));
            machine.unplug();
            assertThat(waiting.join()).isInstanceOf(CardReadResult.ReaderLost.class);
            Await.until("absent", () -> reader.health() instanceof DeviceHealth.Absent);

            machine.plug();
            Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);
            machine.present(Cards.resident());

            assertThat(reader.read(seconds(8))).isInstanceOf(CardReadResult.Read.class);
        }
    }

    @Test
    void a_receipt_is_printed_over_a_real_port() throws IOException {
        var machine = new EmulatedPrinter(32);
        try (machine;
                var terminal = PseudoTerminal.connect(machine, folder.resolve("printer"));
                var printer = printer(terminal)) {
            assertThat(printer.print(receipt(40), seconds(8))).isEqualTo(new PrintResult.Printed());

            assertThat(terminal.baud()).isEqualTo(57600);
            assertThat(machine.paper()).singleElement().satisfies(sheet -> {
                assertThat(sheet.cut()).isTrue();
                assertThat(sheet.lines()).hasSize(41);
                assertThat(sheet.text()).startsWith("海沧区自助服务终端 0").endsWith("[HC-0001]");
            });
        }
    }

    @Test
    void a_printer_whose_port_goes_midway_leaves_it_open_and_prints_again_when_it_is_back() throws IOException {
        var machine = new EmulatedPrinter(32);
        machine.perLine(Duration.ofMillis(20));
        Runnable pull = () -> {
            if (machine.paper().size() == 1 && machine.isPlugged()) {
                machine.unplug();
            }
        };
        machine.onChange(pull);
        try (machine;
                var terminal = PseudoTerminal.connect(machine, folder.resolve("printer"));
                var printer = printer(terminal)) {
            assertThat(printer.print(receipt(60), seconds(8))).isEqualTo(new PrintResult.Unknown(ReasonCode.LOST));

            machine.forgetListener(pull);
            machine.plug();
            Await.until("ready", () -> printer.health() instanceof DeviceHealth.Ready);
            assertThat(printer.print(receipt(1), seconds(8))).isEqualTo(new PrintResult.Printed());
        }
    }

    @Test
    void a_port_that_is_not_there_is_not_connected() {
        assertThatThrownBy(() -> ports.open(folder.resolve("nothing").toString(), 9600))
                .isInstanceOfSatisfying(
                        DeviceLost.class, lost -> assertThat(lost.reason()).isEqualTo(ReasonCode.NOT_CONNECTED));
    }

    @Test
    void every_byte_passes_both_ways_unchanged() throws IOException {
        var machine = new Echo();
        try (var terminal = PseudoTerminal.connect(machine, folder.resolve("echo"));
                var channel = ports.open(terminal.port(), 115200)) {
            byte[] all = new byte[256];
            for (int i = 0; i < all.length; i++) {
                all[i] = (byte) i;
            }
            channel.write(all, seconds(5));

            var heard = new ByteArrayOutputStream();
            var deadline = seconds(5);
            while (heard.size() < all.length && !deadline.isPast()) {
                heard.writeBytes(channel.read(100, deadline));
            }
            assertThat(heard.toByteArray()).isEqualTo(all);
            assertThat(channel.read(1, Deadline.in(Duration.ofMillis(50)))).isEmpty();
        }
    }

    @Test
    void a_write_that_nobody_takes_ends_at_its_deadline() throws IOException {
        var machine = new Deaf();
        try (var terminal = PseudoTerminal.connect(machine, folder.resolve("deaf"));
                var channel = ports.open(terminal.port(), 115200)) {
            assertThatThrownBy(() -> channel.write(new byte[1 << 20], Deadline.in(Duration.ofMillis(400))))
                    .isInstanceOfSatisfying(
                            DeviceLost.class, lost -> assertThat(lost.reason()).isEqualTo(ReasonCode.NO_ANSWER));
            machine.release.complete(true);
        }
    }

    private static final class Echo extends SerialMachine {
        @Override
        protected void received(byte[] bytes) {
            say(bytes);
        }
    }

    /** Takes the first piece and then nothing. */
    private static final class Deaf extends SerialMachine {
        private final CompletableFuture<Boolean> release = new CompletableFuture<>();

        @Override
        protected void received(byte[] bytes) {
            release.join();
        }
    }
}
