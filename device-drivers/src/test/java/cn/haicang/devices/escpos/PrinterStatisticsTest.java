package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.PrinterStatistics;
import cn.haicang.devices.print.PrinterStatistics.Roll;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.print.Statistic;
import cn.haicang.devices.runtime.HealthCell;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrinterStatisticsTest {
    private static final Receipt RECEIPT =
            new Receipt(List.of(new ReceiptLine.Text("回执"), new ReceiptLine.Rule()), true);

    private final EmulatedPrinter machine = new EmulatedPrinter(48);
    private final EscPosPrinter printer =
            start(PrinterProfiles.named(PrinterProfiles.GENERIC).orElseThrow());

    private EscPosPrinter start(PrinterProfile profile) {
        var place = new EscPosPrinter.Place(new EmulatedPorts().with("memory", machine), "memory", 115200, 80, profile);
        return EscPosPrinter.start("test", place, new HealthCell());
    }

    @AfterEach
    void close() {
        printer.close();
        machine.close();
    }

    private PrintResult print() {
        return printer.print(RECEIPT, Deadline.in(Duration.ofSeconds(8)));
    }

    private List<ReasonCode> reasons() {
        return printer.status(Deadline.in(Duration.ofSeconds(8))).reasons();
    }

    @Test
    void only_what_is_proven_counts_as_printed_and_every_opened_cover_once() {
        assertThat(print()).isEqualTo(new PrintResult.Printed());
        machine.openCover();
        assertThat(print()).isEqualTo(new PrintResult.NotPrinted(ReasonCode.COVER_OPEN));
        assertThat(reasons()).containsExactly(ReasonCode.COVER_OPEN);
        machine.closeCover();
        assertThat(reasons()).isEmpty();

        var now = printer.statistics();
        assertThat(now.count(Statistic.RECEIPT_LINES_PRINTED)).isEqualTo(2);
        assertThat(now.count(Statistic.PAPER_CUTS)).isEqualTo(1);
        assertThat(now.count(Statistic.RECEIPT_COVER_OPENED)).isEqualTo(1);
        assertThat(now.roll().usedMillimetres()).isEqualTo(2 * 4 + 15);
        assertThat(now.roll().leftMillimetres(80_000)).isEqualTo(80_000 - 23);
        assertThat(now.roll().leftMillimetres(20)).isZero();
    }

    @Test
    void counting_goes_on_after_a_restart_and_hours_add_up_from_short_runs() {
        var halfAnHour = new PrinterStatistics(
                Map.of(Statistic.RECEIPT_LINES_PRINTED, 100L), Duration.ofMinutes(30), new Roll(5_000, false));
        printer.restore(halfAnHour);
        assertThat(print()).isEqualTo(new PrintResult.Printed());

        assertThat(printer.statistics().count(Statistic.RECEIPT_LINES_PRINTED)).isEqualTo(102);
        assertThat(printer.statistics().roll().usedMillimetres()).isEqualTo(5_023);
        assertThat(printer.statistics().count(Statistic.HOURS_POWERED)).isZero();

        printer.restore(halfAnHour);

        assertThat(printer.statistics().count(Statistic.HOURS_POWERED)).isEqualTo(1);
    }

    @Test
    void paper_that_comes_back_is_a_hint_and_only_a_person_begins_a_new_roll() {
        printer.restore(new PrinterStatistics(Map.of(), Duration.ZERO, new Roll(5_000, false)));
        machine.paperOut();
        assertThat(reasons()).containsExactly(ReasonCode.PAPER_END);
        assertThat(printer.statistics().roll()).isEqualTo(new Roll(5_000, false));
        machine.loadPaper();
        assertThat(reasons()).isEmpty();

        assertThat(printer.statistics().roll()).isEqualTo(new Roll(5_000, true));
        printer.newRoll();
        assertThat(printer.statistics().roll()).isEqualTo(Roll.NEW);
    }

    @Test
    void a_receipt_of_which_nobody_knows_uses_paper_and_counts_as_nothing_printed() {
        try (var mute = start(PrinterProfiles.named("mute").orElseThrow())) {
            var result = mute.print(RECEIPT, Deadline.in(Duration.ofSeconds(8)));

            assertThat(result).isEqualTo(new PrintResult.Unknown(ReasonCode.NO_ANSWER));
            assertThat(mute.statistics().roll().usedMillimetres()).isEqualTo(23);
            assertThat(mute.statistics().count(Statistic.RECEIPT_LINES_PRINTED)).isZero();
        }
    }
}
