package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.print.PrinterStatus;
import cn.haicang.devices.print.PrinterStatus.State;
import cn.haicang.devices.runtime.HealthCell;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrinterStatusTest {
    private static final String PORT = "memory-2";

    private final EmulatedPrinter machine = new EmulatedPrinter(32);
    private final EscPosPrinter printer = EscPosPrinter.start(
            "test",
            new EscPosPrinter.Place(
                    new EmulatedPorts().with(PORT, machine),
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

    private PrinterStatus status() {
        return printer.status(Deadline.in(Duration.ofSeconds(8)));
    }

    @Test
    void a_printer_that_lacks_nothing_is_ready() {
        assertThat(status()).isEqualTo(new PrinterStatus(State.READY));
    }

    @Test
    void everything_that_is_amiss_is_told_at_once_and_told_anew_at_each_question() {
        machine.paperNearEnd();
        assertThat(status()).isEqualTo(new PrinterStatus(State.ATTENTION, ReasonCode.PAPER_NEAR_END));

        machine.openCover();
        machine.cutterJammed(true);
        assertThat(status())
                .isEqualTo(new PrinterStatus(
                        State.FAILED, ReasonCode.COVER_OPEN, ReasonCode.CUTTER, ReasonCode.PAPER_NEAR_END));

        machine.closeCover();
        machine.cutterJammed(false);
        machine.paperOut();
        assertThat(status()).isEqualTo(new PrinterStatus(State.FAILED, ReasonCode.PAPER_END));

        machine.loadPaper();
        assertThat(status()).isEqualTo(new PrinterStatus(State.READY));
    }

    @Test
    void a_silent_printer_has_failed_and_one_without_a_line_is_absent() {
        machine.silent();
        assertThat(status()).isEqualTo(new PrinterStatus(State.FAILED, ReasonCode.NO_ANSWER));

        machine.unplug();
        assertThat(status()).isEqualTo(new PrinterStatus(State.ABSENT, ReasonCode.LOST));
    }
}
