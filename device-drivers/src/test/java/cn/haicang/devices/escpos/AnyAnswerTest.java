package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.SerialMachine;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.runtime.HealthCell;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A printer may answer anything at all: what comes of a receipt has a name, and in time. */
class AnyAnswerTest {
    /** Answers every piece of data with bytes of no meaning. */
    private static final class Babbler extends SerialMachine {
        private final Random random;

        private Babbler(long seed) {
            this.random = new Random(seed);
        }

        @Override
        protected void received(byte[] bytes) {
            byte[] answer = new byte[random.nextInt(6)];
            random.nextBytes(answer);
            say(answer);
        }
    }

    @Test
    void every_receipt_has_an_outcome_whatever_the_printer_answers() {
        var names = PrinterProfiles.names();
        for (int seed = 0; seed < 42; seed++) {
            var profile = PrinterProfiles.named(names.get(seed % names.size())).orElseThrow();
            var place = new EscPosPrinter.Place(
                    new EmulatedPorts().with("memory", new Babbler(seed)),
                    "memory",
                    115200,
                    profile.papers().getFirst().millimetres(),
                    profile);
            try (var printer = EscPosPrinter.start("babbler-" + seed, place, new HealthCell())) {
                var deadline = Deadline.in(Duration.ofMillis(700));
                var result = printer.print(new Receipt(List.of(new ReceiptLine.Text("回执")), true), deadline);

                assertThat(result).isInstanceOf(PrintResult.class);
                assertThat(printer.status(Deadline.in(Duration.ofMillis(50)))).isNotNull();
            }
        }
    }
}
