package cn.haicang.proving.workbench;

import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.PaperSheet;
import java.util.List;

/** A hand that waits until so many further lines have come out, and then pulls the printer's cable, once. */
final class PulledMidway implements Runnable {
    private final EmulatedPrinter printer;
    private final int until;

    PulledMidway(EmulatedPrinter printer, int lines) {
        this.printer = printer;
        this.until = printed(printer.paper()) + lines;
    }

    void watch() {
        printer.onChange(this);
    }

    @Override
    public void run() {
        if (printed(printer.paper()) >= until) {
            printer.forgetListener(this);
            printer.unplug();
        }
    }

    private static int printed(List<PaperSheet> sheets) {
        return sheets.stream().mapToInt(sheet -> sheet.lines().size()).sum();
    }
}
