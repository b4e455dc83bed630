package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.PaperLine;
import cn.haicang.devices.emulator.PaperSheet;
import cn.haicang.devices.emulator.PrinterModel;
import cn.haicang.devices.emulator.PrinterModel.Trait;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.PrintResult.NotPrinted;
import cn.haicang.devices.print.PrintResult.Printed;
import cn.haicang.devices.print.PrintResult.StoppedMidway;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds with a printer of every family, each of which answers in its own way; all at once, because they mostly wait. */
@Execution(ExecutionMode.CONCURRENT)
@ParameterizedClass
@MethodSource("families")
class EveryProfileTest {
    private static final String PORT = "memory-2";

    private final EmulatedPrinter machine;
    private final EscPosPrinter printer;
    private final boolean answersWhileBusy;

    EveryProfileTest(String profile, PrinterModel model) {
        var known = PrinterProfiles.named(profile).orElseThrow();
        this.machine = new EmulatedPrinter(model);
        this.answersWhileBusy = known.answers().realTime() == PrinterProfile.RealTime.ALWAYS;
        this.printer = EscPosPrinter.start(
                "test",
                new EscPosPrinter.Place(
                        new EmulatedPorts().with(PORT, machine),
                        PORT,
                        115200,
                        known.papers().getFirst().millimetres(),
                        known),
                new HealthCell());
    }

    static Stream<Arguments> families() {
        var able = PrinterModel.able(42);
        var clone = PrinterModel.able(48)
                .without(Trait.PROCESS_ID)
                .without(Trait.CLEARS)
                .without(Trait.AUTOMATIC_STATUS);
        return Stream.of(
                Arguments.of("generic", clone),
                Arguments.of("generic", clone.without(Trait.PAPER_SENSOR_ANSWER)),
                Arguments.of("epson-tm-t88", able.without(Trait.RECOVERS).buffering(4096)),
                Arguments.of("epson-tm-t20", PrinterModel.able(48).without(Trait.NEAR_END_SENSOR)),
                Arguments.of("bixolon-srp", able.without(Trait.PROCESS_ID).without(Trait.CLEARS)),
                Arguments.of(
                        "clone-80",
                        clone.without(Trait.REAL_TIME)
                                .with(Trait.REAL_TIME_WHEN_IDLE)
                                .buffering(2048)),
                Arguments.of("clone-58", PrinterModel.simple()));
    }

    @AfterEach
    void close() {
        printer.close();
        machine.close();
    }

    private PrintResult print(Receipt receipt) {
        return printer.print(receipt, Deadline.in(Duration.ofSeconds(12)));
    }

    private static Receipt notes(int count) {
        var lines = new ArrayList<ReceiptLine>();
        IntStream.rangeClosed(1, count).forEach(i -> lines.add(new ReceiptLine.Text("第 %02d 行 办理须知".formatted(i))));
        return new Receipt(lines, true);
    }

    private List<String> printed() {
        return machine.paper().stream()
                .map(PaperSheet::lines)
                .flatMap(List::stream)
                .filter(PaperLine.Text.class::isInstance)
                .map(line -> ((PaperLine.Text) line).text())
                .toList();
    }

    private void awaitReady() {
        Await.until("ready", () -> printer.health() instanceof DeviceHealth.Ready);
    }

    @Test
    void a_receipt_with_a_code_is_printed_and_proven() {
        machine.perLine(Duration.ofMillis(2));
        var lines = new ArrayList<>(notes(30).lines());
        lines.add(new ReceiptLine.Qr("HAICANG:1:0000100000010004"));

        assertThat(print(new Receipt(lines, true))).isEqualTo(new Printed());

        assertThat(printed()).hasSize(30).last().isEqualTo("第 30 行 办理须知");
        assertThat(machine.paper().getFirst().lines())
                .anyMatch(line -> line instanceof PaperLine.Qr || line instanceof PaperLine.Picture);
        assertThat(machine.overrun()).isZero();
    }

    @Test
    void without_paper_nothing_is_printed_now_or_later() {
        machine.paperOut();

        assertThat(print(notes(3))).isEqualTo(new NotPrinted(ReasonCode.PAPER_END));

        machine.loadPaper();
        awaitReady();
        assertThat(printed()).isEmpty();
    }

    @Test
    void paper_that_ends_midway_is_never_called_printed() {
        machine.perLine(Duration.ofMillis(5));
        machine.paperEndsAfterLines(4);

        var result = print(notes(60));

        assertThat(result)
                .isEqualTo(
                        answersWhileBusy
                                ? new StoppedMidway(ReasonCode.PAPER_END)
                                : new PrintResult.Unknown(ReasonCode.NO_ANSWER));
    }

    @Test
    void the_next_receipt_after_a_broken_one_is_whole() {
        awaitReady();
        machine.perLine(Duration.ofMillis(5));
        Runnable pull = () -> {
            if (printed().size() == 5 && machine.isPlugged()) {
                machine.unplug();
            }
        };
        machine.onChange(pull);
        assertThat(print(notes(60))).isEqualTo(new PrintResult.Unknown(ReasonCode.LOST));
        machine.forgetListener(pull);
        machine.plug();
        awaitReady();
        Await.until("the rest has come out", () -> print(notes(3)).equals(new Printed()));

        assertThat(printed().subList(printed().size() - 3, printed().size()))
                .containsExactly("第 01 行 办理须知", "第 02 行 办理须知", "第 03 行 办理须知");
    }

    @Test
    void a_silent_printer_prints_nothing() {
        awaitReady();
        machine.silent();

        assertThat(print(notes(3))).isEqualTo(new NotPrinted(ReasonCode.NO_ANSWER));
    }

    @Test
    void a_printer_that_falls_silent_midway_leaves_it_open() {
        awaitReady();
        machine.perLine(Duration.ofMillis(5));
        machine.onChange(() -> {
            if (printed().size() == 5 && !machine.isSilent()) {
                machine.silent();
            }
        });

        assertThat(printer.print(notes(60), Deadline.in(Duration.ofSeconds(4))))
                .isEqualTo(new PrintResult.Unknown(ReasonCode.NO_ANSWER));
    }

    @Test
    void a_printer_that_says_stop_for_ever_holds_nobody_for_ever() {
        awaitReady();
        machine.perLine(Duration.ofMillis(5));
        var said = new AtomicBoolean();
        machine.onChange(() -> {
            if (printed().size() == 3 && said.compareAndSet(false, true)) {
                machine.takesNothing();
            }
        });

        var result = printer.print(notes(400), Deadline.in(Duration.ofSeconds(3)));

        assertThat(result).isIn(new PrintResult.Unknown(ReasonCode.NO_ANSWER), new StoppedMidway(ReasonCode.NO_ANSWER));
    }

    @Test
    void answers_that_come_late_or_garbled_are_not_taken_for_others() {
        awaitReady();
        machine.answersLate(Duration.ofMillis(150));
        machine.garblesAnswers(1);

        assertThat(print(notes(5))).isEqualTo(new Printed());
        assertThat(printed()).hasSize(5);
    }
}
