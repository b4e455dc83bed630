package cn.haicang.devices.escpos;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.testing.SaidLine;
import java.time.Duration;

/** Whatever a printer says, by the profile of each family. */
public final class PrinterFuzz {
    private PrinterFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        for (var name : PrinterProfiles.names()) {
            var profile = PrinterProfiles.named(name).orElseThrow();
            var printer = new PrinterLine(new SaidLine(input), 115200, profile);
            printer.status().ifPresent(condition -> {
                condition.fault();
                condition.status();
            });
            while (printer.hear(soon())) {}
        }
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(1));
    }
}
