package cn.haicang.devices.cli;

import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.emulator.EmulatedScanner;
import cn.haicang.devices.emulator.PaperSheet;
import cn.haicang.devices.emulator.SerialMachine;
import java.util.Map;

/** A serial machine and what can be done to it. */
record PlayedMachine(SerialMachine machine, Verbs verbs) {
    private static final int COLUMNS = 48;

    static PlayedMachine reader() {
        var reader = new EmulatedSamVReader();
        var verbs = of(reader)
                .with("present", kind -> reader.present(InventedCards.onReader(kind)))
                .with("lift", reader::lift)
                .with("lift-while-read", reader::liftWhileRead)
                .withNumber("garble", reader::garbleNextAnswers)
                .withNumber("cut", reader::cutNextAnswerAfter)
                .with("noise", () -> reader.noise((byte) 0xAA, (byte) 0x55, (byte) 0x00))
                .withSwitch("damaged", reader::damagedCards)
                .withSwitch("first-find-fails", reader::firstFindFails)
                .withSwitch("authorised", reader::authorised);
        return new PlayedMachine(reader, verbs);
    }

    static PlayedMachine printer(Output output) {
        var printer = new EmulatedPrinter(COLUMNS);
        var verbs = of(printer)
                .with("open-cover", printer::openCover)
                .with("close-cover", printer::closeCover)
                .with("paper-out", printer::paperOut)
                .with("load-paper", printer::loadPaper)
                .with("paper-near-end", printer::paperNearEnd)
                .withNumber("paper-ends-after", printer::paperEndsAfterLines)
                .withSwitch("cutter-jam", printer::cutterJammed)
                .withSwitch("hot", printer::tooHot)
                .withNumber("buffer", printer::buffer)
                .withMillis("per-line", printer::perLine)
                .with("paper", () -> printer.paper().forEach(sheet -> output.print(shown(sheet))))
                .with("tear-off", printer::tearOff);
        return new PlayedMachine(printer, verbs);
    }

    private static Answer.Line shown(PaperSheet sheet) {
        return new Answer.Line(
                Map.of("sheet", sheet.text(), "cut", sheet.cut()),
                sheet.text() + (sheet.cut() ? "\n--- cut ---" : "\n..."));
    }

    static PlayedMachine scanner() {
        var scanner = new EmulatedScanner();
        return new PlayedMachine(scanner, of(scanner).with("show", scanner::show));
    }

    private static Verbs of(SerialMachine machine) {
        return new Verbs()
                .with("unplug", machine::unplug)
                .with("plug", machine::plug)
                .with("silent", machine::silent)
                .with("audible", machine::audible);
    }
}
