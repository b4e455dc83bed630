package cn.haicang.devices.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceId;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.assembly.DeviceSettings.PrinterSettings;
import cn.haicang.devices.assembly.DeviceSettings.ReaderSettings;
import cn.haicang.devices.assembly.DeviceSettings.ScannerSettings;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.card.SamId;
import cn.haicang.devices.emulator.EmulatedCardReader;
import cn.haicang.devices.emulator.EmulatedCards;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.EmulatedSamPageCard;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.emulator.EmulatedScanner;
import cn.haicang.devices.emulator.EmulatedSecurityModule;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.scan.ScanResult;
import cn.haicang.devices.scan.ScannerProfile;
import cn.haicang.devices.testing.Await;
import cn.haicang.devices.testing.Cards;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DevicesTest {
    private final EmulatedSamVReader samV = new EmulatedSamVReader();
    private final EmulatedPrinter printer = new EmulatedPrinter(48);
    private final EmulatedScanner scanner = new EmulatedScanner().waitingForTrigger();
    private final EmulatedCards cards = new EmulatedCards();
    private final EmulatedCardReader pcsc = cards.reader("Emulated Reader 00 00");
    private final Devices devices = Devices.open(
            new DeviceSettings(
                            List.of(
                                    new ReaderSettings.SamV("memory-1", 115200),
                                    new ReaderSettings.Pcsc("Emulated Reader")),
                            Optional.of(new PrinterSettings("memory-2", 115200, 80, "generic")))
                    .with(new ScannerSettings("memory-3", ScannerSettings.USUAL_BAUD, ScannerProfile.GM65)),
            new Connections(
                    new EmulatedPorts()
                            .with("memory-1", samV)
                            .with("memory-2", printer)
                            .with("memory-3", scanner),
                    cards::factory));

    @AfterEach
    void close() {
        devices.close();
        printer.close();
    }

    private CardReadResult read(Duration span) {
        return devices.identityReader().orElseThrow().read(Deadline.in(span));
    }

    private static DocumentKind kindOf(CardReadResult result) {
        assertThat(result).isInstanceOf(CardReadResult.Read.class);
        try (var identity = ((CardReadResult.Read) result).identity()) {
            return identity.kind();
        }
    }

    private void awaitReady(String id) {
        Await.until(id, () -> devices.health().get(new DeviceId(id)) instanceof DeviceHealth.Ready);
    }

    @Test
    void every_configured_device_has_a_health_of_its_own() {
        assertThat(devices.health())
                .containsOnlyKeys(
                        new DeviceId("identity-reader-1"),
                        new DeviceId("identity-reader-2"),
                        new DeviceId("receipt-printer"),
                        new DeviceId("code-scanner"));
        awaitReady("identity-reader-1");
        awaitReady("identity-reader-2");
        awaitReady("receipt-printer");
        awaitReady("code-scanner");
    }

    @Test
    void a_code_shown_to_the_scanner_is_scanned() {
        scanner.show("6901234567892");

        assertThat(devices.codeScanner().orElseThrow().scan(Deadline.in(Duration.ofSeconds(8))))
                .isEqualTo(new ScanResult.Scanned("6901234567892"));
    }

    @Test
    void whichever_reader_sees_a_document_answers() {
        var first = CompletableFuture.supplyAsync(() -> read(Duration.ofSeconds(8)));
        pcsc.insert(Cards.socialSecurity("2.00"));
        assertThat(kindOf(first.join())).isEqualTo(DocumentKind.SOCIAL_SECURITY_CARD);
        pcsc.remove();

        var second = CompletableFuture.supplyAsync(() -> read(Duration.ofSeconds(8)));
        samV.present(Cards.resident());
        assertThat(kindOf(second.join())).isEqualTo(DocumentKind.RESIDENT_ID_CARD);
    }

    @Test
    void one_lost_reader_does_not_keep_the_other_from_reading() {
        samV.unplug();

        var result = CompletableFuture.supplyAsync(() -> read(Duration.ofSeconds(8)));
        pcsc.insert(Cards.socialSecurity("2.00"));

        assertThat(kindOf(result.join())).isEqualTo(DocumentKind.SOCIAL_SECURITY_CARD);
    }

    @Test
    void a_reader_that_comes_back_during_a_read_is_armed_again() {
        samV.unplug();
        var result = CompletableFuture.supplyAsync(() -> read(Duration.ofSeconds(8)));

        samV.present(Cards.resident());
        samV.plug();

        assertThat(kindOf(result.join())).isEqualTo(DocumentKind.RESIDENT_ID_CARD);
    }

    @Test
    void only_if_all_readers_are_lost_is_the_reader_lost() {
        samV.unplug();
        pcsc.unplug();

        assertThat(read(Duration.ofSeconds(8))).isInstanceOf(CardReadResult.ReaderLost.class);
    }

    @Test
    void a_wait_over_all_readers_can_be_called_off() {
        IdentityReader all = devices.identityReader().orElseThrow();
        var result = CompletableFuture.supplyAsync(() -> read(Duration.ofSeconds(8)));

        Await.until("called off", () -> {
            all.cancel();
            return result.isDone();
        });

        assertThat(result.join()).isEqualTo(new CardReadResult.NoCard());
    }

    @Test
    void a_reader_that_is_not_the_one_on_record_is_told_and_still_reads() {
        var expected = new SamId("05.01-20110101-0000000009-0123456789");
        var settings = new DeviceSettings(
                List.of(new ReaderSettings.SamV("memory-3", 115200, Optional.of(expected))), Optional.empty());
        var other = new EmulatedSamVReader();
        try (var one =
                Devices.open(settings, new Connections(new EmulatedPorts().with("memory-3", other), cards::factory))) {
            Await.until(
                    "told",
                    () -> one.health().get(new DeviceId("identity-reader-1"))
                                    instanceof DeviceHealth.Attention attention
                            && attention.reason() == ReasonCode.OTHER_SECURITY_MODULE);
            var reader = one.identityReader().orElseThrow();
            assertThat(reader.securityModule()).contains(new SamId("05.01-20110101-0000000001-0123456789"));

            other.present(Cards.resident());
            assertThat(kindOf(reader.read(Deadline.in(Duration.ofSeconds(8)))))
                    .isEqualTo(DocumentKind.RESIDENT_ID_CARD);
        }
    }

    @Test
    void several_readers_are_known_by_the_first_security_module_among_them() {
        awaitReady("identity-reader-1");

        assertThat(devices.identityReader().orElseThrow().securityModule())
                .contains(new SamId("05.01-20110101-0000000001-0123456789"));
    }

    @Test
    void a_security_module_and_a_decoder_of_photos_reach_the_readers() {
        var settings = new DeviceSettings(List.of(new ReaderSettings.Pcsc("Emulated Reader")), Optional.empty());
        var connections = new Connections(
                new EmulatedPorts(),
                cards::factory,
                Optional.of(new EmulatedSecurityModule()),
                Optional.of(_ -> Optional.of(new byte[] {7})));
        try (var one = Devices.open(settings, connections)) {
            var reader = one.identityReader().orElseThrow();
            pcsc.insert(Cards.socialSecurity("3.00"));
            assertThat(kindOf(reader.read(Deadline.in(Duration.ofSeconds(8)))))
                    .isEqualTo(DocumentKind.SOCIAL_SECURITY_CARD);
            pcsc.remove();
            assertThat(reader.read(Deadline.in(Duration.ofMillis(700)))).isEqualTo(new CardReadResult.NoCard());

            pcsc.insert(new EmulatedSamPageCard(Cards.resident()));
            var result = reader.read(Deadline.in(Duration.ofSeconds(8)));
            assertThat(result).isInstanceOf(CardReadResult.Read.class);
            try (var identity = ((CardReadResult.Read) result).identity()) {
                assertThat(identity.withPhoto(picture -> picture[0])).contains((byte) 7);
            }
        }
    }

    @Test
    void a_watcher_hears_that_the_printer_wants_a_person() throws InterruptedException {
        awaitReady("receipt-printer");
        var heard = new LinkedBlockingQueue<Map<DeviceId, DeviceHealth>>();
        try (var _ = devices.watch(heard::add)) {
            printer.openCover();

            Map<DeviceId, DeviceHealth> change;
            do {
                change = heard.poll(10, TimeUnit.SECONDS);
                assertThat(change).isNotNull();
            } while (!(change.get(new DeviceId("receipt-printer")) instanceof DeviceHealth.Failed));
        }
    }

    @Test
    void on_a_machine_without_any_of_its_devices_nothing_throws_and_each_is_absent() {
        var settings = new DeviceSettings(
                        List.of(
                                new ReaderSettings.SamV("/dev/no-such-port", 115200),
                                new ReaderSettings.Pcsc("No Such Reader")),
                        Optional.of(new PrinterSettings("/dev/no-such-port", 115200, 80, "generic")))
                .with(new ScannerSettings("/dev/no-such-port", 9600, ScannerProfile.PLAIN));
        try (var real = Devices.open(settings, Connections.ofThisMachine())) {
            var reader = real.identityReader().orElseThrow();
            var printer = real.receiptPrinter().orElseThrow();

            assertThat(reader.read(Deadline.in(Duration.ofSeconds(8)))).isInstanceOf(CardReadResult.ReaderLost.class);
            assertThat(printer.print(
                            new Receipt(List.of(new ReceiptLine.Text("回执")), true), Deadline.in(Duration.ofSeconds(8))))
                    .isEqualTo(new PrintResult.NotPrinted(ReasonCode.LOST));
            assertThat(real.codeScanner().orElseThrow().scan(Deadline.in(Duration.ofSeconds(8))))
                    .isInstanceOf(ScanResult.ScannerLost.class);
            assertThat(real.health().values()).hasSize(4).allMatch(health -> health instanceof DeviceHealth.Absent);
        }
    }

    @Test
    void closing_twice_does_no_harm() {
        devices.close();
        devices.close();

        assertThat(read(Duration.ofSeconds(8))).isInstanceOf(CardReadResult.ReaderLost.class);
    }
}
