package cn.haicang.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.PrinterStatistics;
import cn.haicang.devices.print.PrinterStatistics.Roll;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.print.Statistic;
import cn.haicang.kiosk.testing.Eventually;
import cn.haicang.kiosk.testing.ScriptedDevices;
import cn.haicang.kiosk.testing.ScriptedPrinter;
import cn.haicang.kiosk.testing.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The receipt printer's statistics over restarts, on a real file. */
class PrinterCountsTest {
    /** So seldom that nothing in a test waits for it. */
    private static final RollSettings SELDOM = new RollSettings(80, Duration.ofDays(1));

    private static final int USED = ScriptedPrinter.RECEIPT_MILLIMETRES;

    @TempDir
    Path data;

    /** One life of the terminal's process, as far as it has to do with the printer. */
    private final class Life implements AutoCloseable {
        private final TestStore store = TestStore.open(data);
        private final PrinterCountRepository repository = new PrinterCountRepository(store.jdbc(), store.transaction());
        private final ScriptedDevices devices = new ScriptedDevices();
        private final PrinterCounts counts;
        private final ReceiptDesk desk;

        Life(RollSettings settings) {
            counts = new PrinterCounts(devices, repository, settings, Clock.systemUTC());
            counts.start();
            desk = new ReceiptDesk(devices, counts);
        }

        void print() {
            var result = new CompletableFuture<PrintResult>();
            var receipt = new Receipt(List.of(new ReceiptLine.Text("回执"), new ReceiptLine.Rule()), true);
            desk.print(receipt, result::complete);
            assertThat(result.join()).isEqualTo(new PrintResult.Printed());
        }

        PrinterStatistics now() {
            return counts.now().orElseThrow();
        }

        long lines() {
            return now().count(Statistic.RECEIPT_LINES_PRINTED);
        }

        void awaitGivenBack(long lines) {
            Eventually.that("it is given back", () -> lines() == lines);
        }

        void awaitKept(PrinterStatistics wanted) {
            Eventually.that("it is kept", () -> repository.kept().equals(wanted));
        }

        @Override
        public void close() {
            desk.close();
            counts.stop();
            store.close();
        }

        /** Nothing more can be written when it stops. */
        void kill() {
            store.close();
            desk.close();
            counts.stop();
        }
    }

    @Test
    void what_was_printed_is_known_after_a_restart_and_counted_on() {
        try (var first = new Life(SELDOM)) {
            first.print();
            first.print();
        }
        try (var second = new Life(SELDOM)) {
            second.awaitGivenBack(4);
            second.print();

            assertThat(second.lines()).isEqualTo(6);
            assertThat(second.now().roll()).isEqualTo(new Roll(3 * USED, false));
        }
    }

    @Test
    void a_receipt_is_kept_at_its_end_and_not_only_when_the_terminal_stops() {
        var first = new Life(SELDOM);
        first.print();
        first.awaitKept(first.now());
        first.kill();

        try (var second = new Life(SELDOM)) {
            second.awaitGivenBack(2);
        }
    }

    @Test
    void a_new_roll_is_new_after_a_restart_too_and_what_was_printed_stays() {
        try (var first = new Life(SELDOM)) {
            first.print();
            first.devices.printer().paperPutIn();
            first.counts.newRoll();
            assertThat(first.now().roll()).isEqualTo(Roll.NEW);
        }
        try (var second = new Life(SELDOM)) {
            second.awaitGivenBack(2);
            assertThat(second.now().roll()).isEqualTo(Roll.NEW);
        }
    }

    @Test
    void what_comes_between_two_receipts_is_kept_now_and_then() {
        try (var terminal = new Life(new RollSettings(0, Duration.ofMillis(50)))) {
            terminal.devices.printer().paperPutIn();

            terminal.awaitKept(new PrinterStatistics(Map.of(), Duration.ZERO, new Roll(0, true)));
            assertThat(terminal.counts.rollMillimetres()).isEmpty();
        }
    }

    @Test
    void a_disk_that_takes_nothing_costs_no_receipt_and_gets_all_of_it_later() {
        try (var terminal = new Life(SELDOM)) {
            terminal.store.jdbc().sql("alter table printer_roll rename to away").update();
            terminal.print();
            terminal.print();

            terminal.store.jdbc().sql("alter table away rename to printer_roll").update();
            terminal.counts.keepSoon();

            terminal.awaitKept(terminal.now());
            assertThat(terminal.lines()).isEqualTo(4);
        }
    }
}
