package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.PaperLine;
import cn.haicang.devices.emulator.PaperSheet;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.PrintResult.NotPrinted;
import cn.haicang.devices.print.PrintResult.Printed;
import cn.haicang.devices.print.PrintResult.StoppedMidway;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.print.ReceiptLine.Align;
import cn.haicang.devices.print.ReceiptLine.Size;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EscPosPrinterTest {
    private static final String PORT = "memory-2";

    private final EmulatedPrinter machine = new EmulatedPrinter(32);
    private final EmulatedPorts ports = new EmulatedPorts().with(PORT, machine);
    private final EscPosPrinter printer = EscPosPrinter.start(
            "test",
            new EscPosPrinter.Place(
                    ports,
                    PORT,
                    115200,
                    58,
                    PrinterProfiles.named(PrinterProfiles.GENERIC).orElseThrow()),
            new HealthCell());

    @AfterEach
    void close() {
        printer.close();
        machine.close();
    }

    private PrintResult print(Receipt receipt) {
        return printer.print(receipt, Deadline.in(Duration.ofSeconds(8)));
    }

    private static Receipt receipt() {
        return new Receipt(
                List.of(
                        new ReceiptLine.Text("海沧区政务服务", Align.CENTER, Size.DOUBLE, true),
                        new ReceiptLine.Columns("回执编号", "HC-0001"),
                        new ReceiptLine.Rule(),
                        new ReceiptLine.Qr("HC-0001"),
                        new ReceiptLine.Feed(2),
                        new ReceiptLine.Text("囷瑶村 ¥12 𠮷")),
                true);
    }

    private static Receipt notes() {
        var lines = new ArrayList<ReceiptLine>();
        for (int i = 1; i <= 60; i++) {
            lines.add(new ReceiptLine.Text("第 %02d 行 办理须知与所需材料".formatted(i)));
        }
        return new Receipt(lines, true);
    }

    @Test
    void a_receipt_comes_out_as_it_was_written() {
        assertThat(print(receipt())).isEqualTo(new Printed());

        assertThat(machine.paper()).hasSize(1);
        var sheet = machine.paper().getFirst();
        assertThat(sheet.cut()).isTrue();
        assertThat(sheet.lines().subList(0, 6))
                .containsExactly(
                        new PaperLine.Text("海沧区政务服务", PaperLine.Align.CENTER, true, true),
                        new PaperLine.Text("回执编号                 HC-0001", PaperLine.Align.LEFT, false, false),
                        new PaperLine.Text("-".repeat(32), PaperLine.Align.LEFT, false, false),
                        new PaperLine.Qr("HC-0001", PaperLine.Align.CENTER, 7),
                        new PaperLine.Blank(),
                        new PaperLine.Blank());
        assertThat(sheet.lines().getLast()).isInstanceOfSatisfying(PaperLine.Text.class, line -> {
            assertThat(line.text()).isEqualTo("囷瑶村 ￥12 " + PaperLine.Text.PICTURE);
            assertThat(line.pictures()).singleElement().satisfies(picture -> {
                assertThat(picture.width()).isEqualTo(24);
                assertThat(picture.black().cardinality()).isBetween(80, 400);
            });
        });
    }

    @Test
    void whoever_watches_the_paper_hears_of_its_cut() {
        var cut = new CountDownLatch(1);
        machine.onChange(() -> machine.paper().stream().filter(PaperSheet::cut).forEach(_ -> cut.countDown()));

        assertThat(print(receipt())).isEqualTo(new Printed());

        Await.until("told of the cut", () -> cut.getCount() == 0);
    }

    @Test
    void a_receipt_that_is_not_cut_hangs_out_of_the_slot() {
        assertThat(print(new Receipt(List.of(new ReceiptLine.Text("小票")), false)))
                .isEqualTo(new Printed());

        assertThat(machine.paper().getFirst().cut()).isFalse();
    }

    @Test
    void paper_out_before_prints_nothing_and_says_why() {
        machine.paperOut();

        assertThat(print(receipt())).isEqualTo(new NotPrinted(ReasonCode.PAPER_END));
        machine.loadPaper();
        Await.until("ready", () -> printer.health() instanceof DeviceHealth.Ready);
        assertThat(machine.paper()).isEmpty();
    }

    @Test
    void an_open_cover_prints_nothing_and_says_why() {
        machine.openCover();

        assertThat(print(receipt())).isEqualTo(new NotPrinted(ReasonCode.COVER_OPEN));
        assertThat(printer.health()).isInstanceOf(DeviceHealth.Failed.class);
    }

    @Test
    void paper_that_ends_midway_stops_the_receipt_and_nothing_of_it_follows_later() {
        machine.paperEndsAfterLines(3);

        assertThat(print(notes())).isEqualTo(new StoppedMidway(ReasonCode.PAPER_END));

        machine.loadPaper();
        machine.tearOff();
        Await.until("ready", () -> printer.health() instanceof DeviceHealth.Ready);
        assertThat(print(new Receipt(List.of(new ReceiptLine.Text("新")), true))).isEqualTo(new Printed());
        assertThat(machine.paper())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.text()).isEqualTo("新"));
    }

    @Test
    void a_cover_opened_midway_stops_the_receipt() {
        machine.onChange(() -> {
            if (!machine.paper().isEmpty()
                    && machine.paper().getFirst().lines().size() == 5
                    && !machine.isCoverOpen()) {
                machine.openCover();
            }
        });

        assertThat(print(notes())).isEqualTo(new StoppedMidway(ReasonCode.COVER_OPEN));
    }

    @Test
    void a_jammed_cutter_is_told() {
        machine.cutterJammed(true);

        assertThat(print(receipt())).isEqualTo(new NotPrinted(ReasonCode.CUTTER));
    }

    @Test
    void a_cable_out_before_prints_nothing() {
        machine.unplug();

        assertThat(print(receipt())).isEqualTo(new NotPrinted(ReasonCode.LOST));
        Await.until("absent", () -> printer.health() instanceof DeviceHealth.Absent);
    }

    @Test
    void a_cable_pulled_midway_leaves_it_open() {
        machine.perLine(Duration.ofMillis(20));
        machine.onChange(() -> {
            if (!machine.paper().isEmpty() && machine.isPlugged()) {
                machine.unplug();
            }
        });

        assertThat(print(notes())).isEqualTo(new PrintResult.Unknown(ReasonCode.LOST));
    }

    @Test
    void a_printer_that_falls_silent_before_prints_nothing() {
        Await.until("ready", () -> printer.health() instanceof DeviceHealth.Ready);
        machine.silent();

        assertThat(print(receipt())).isEqualTo(new NotPrinted(ReasonCode.NO_ANSWER));
        Await.until("failed", () -> printer.health() instanceof DeviceHealth.Failed);
        machine.audible();
        Await.until("ready again", () -> printer.health() instanceof DeviceHealth.Ready);
        assertThat(print(receipt())).isEqualTo(new Printed());
    }

    @Test
    void printed_is_said_only_when_the_last_line_is_on_paper() {
        machine.perLine(Duration.ofMillis(10));

        assertThat(print(notes())).isEqualTo(new Printed());

        assertThat(machine.paper().getFirst().cut()).isTrue();
        assertThat(machine.paper().getFirst().lines()).hasSize(60);
    }

    @Test
    void a_deadline_that_passes_while_it_prints_is_answered_as_unknown() {
        Await.until("ready", () -> printer.health() instanceof DeviceHealth.Ready);
        machine.perLine(Duration.ofMillis(100));

        var result = printer.print(notes(), Deadline.in(Duration.ofMillis(700)));

        assertThat(result).isEqualTo(new PrintResult.Unknown(ReasonCode.NO_ANSWER));
    }

    @Test
    void paper_near_its_end_wants_attention_and_still_prints() {
        machine.paperNearEnd();

        assertThat(print(receipt())).isEqualTo(new Printed());
        Await.until("attention", () -> printer.health() instanceof DeviceHealth.Attention);
    }

    @Test
    void a_printer_that_says_stop_and_go_is_heard() {
        machine.perLine(Duration.ofMillis(5));
        machine.buffer(200);

        assertThat(print(notes())).isEqualTo(new Printed());
        assertThat(machine.paper().getFirst().lines()).hasSize(60);
    }

    @Test
    void paper_that_ends_while_the_printer_has_said_stop_is_noticed() {
        machine.perLine(Duration.ofMillis(5));
        machine.buffer(100);
        machine.paperEndsAfterLines(10);

        assertThat(printer.print(notes(), Deadline.in(Duration.ofSeconds(2))))
                .isEqualTo(new StoppedMidway(ReasonCode.PAPER_END));
    }

    @Test
    void the_rest_of_a_receipt_whose_line_broke_does_not_come_out_before_the_next() {
        machine.perLine(Duration.ofMillis(30));
        Runnable pull = () -> {
            if (!machine.paper().isEmpty() && machine.isPlugged()) {
                machine.unplug();
            }
        };
        machine.onChange(pull);
        assertThat(print(notes())).isInstanceOf(PrintResult.Unknown.class);
        machine.forgetListener(pull);

        machine.plug();
        Await.until("ready", () -> printer.health() instanceof DeviceHealth.Ready);
        machine.tearOff();
        assertThat(print(new Receipt(List.of(new ReceiptLine.Text("新")), true))).isEqualTo(new Printed());

        assertThat(machine.paper().getLast().text()).endsWith("新");
        assertThat(machine.paper().getLast().lines()).hasSizeLessThan(60);
    }

    @Test
    void a_printer_that_comes_later_is_found() {
        machine.unplug();
        Await.until("absent", () -> printer.health() instanceof DeviceHealth.Absent);

        machine.plug();

        Await.until("ready", () -> printer.health() instanceof DeviceHealth.Ready);
        assertThat(print(receipt())).isEqualTo(new Printed());
    }
}
