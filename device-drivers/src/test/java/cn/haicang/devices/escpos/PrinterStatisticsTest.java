package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.PrinterStatistics;
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
    private final EmulatedPrinter machine = new EmulatedPrinter(48);
    private final EscPosPrinter printer = EscPosPrinter.start(
            "test",
            new EscPosPrinter.Place(
                    new EmulatedPorts().with("memory", machine),
                    "memory",
                    115200,
                    80,
                    PrinterProfiles.named(PrinterProfiles.GENERIC).orElseThrow()),
            new HealthCell());

    @AfterEach
    void close() {
        printer.close();
        machine.close();
    }

    private PrintResult print() {
        return printer.print(
                new Receipt(List.of(new ReceiptLine.Text("回执"), new ReceiptLine.Rule()), true),
                Deadline.in(Duration.ofSeconds(8)));
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
        assertThat(now.paperUsedMillimetres()).isEqualTo(2 * 4 + 15);
        assertThat(now.paperLeftMillimetres(80_000)).isEqualTo(80_000 - 23);
    }

    @Test
    void counting_goes_on_after_a_restart_and_a_new_roll_begins_anew() {
        printer.restore(new PrinterStatistics(Map.of(Statistic.RECEIPT_LINES_PRINTED, 100L), 5_000));
        assertThat(print()).isEqualTo(new PrintResult.Printed());
        assertThat(printer.statistics().count(Statistic.RECEIPT_LINES_PRINTED)).isEqualTo(102);
        assertThat(printer.statistics().paperUsedMillimetres()).isEqualTo(5_023);

        machine.paperOut();
        assertThat(reasons()).containsExactly(ReasonCode.PAPER_END);
        machine.loadPaper();
        assertThat(reasons()).isEmpty();

        assertThat(printer.statistics().paperUsedMillimetres()).isZero();
    }
}
