package cn.haicang.proving.workbench;

import cn.haicang.devices.assembly.Connections;
import cn.haicang.devices.emulator.EmulatedCardReader;
import cn.haicang.devices.emulator.EmulatedCards;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.emulator.EmulatedScanner;
import cn.haicang.devices.emulator.PaperLine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machines beside one terminal, at byte level under its real drivers, and what a hand can do with them. */
public final class Bench implements AutoCloseable {
    public static final String ID_READER_PORT = "/dev/emulated/id-reader";
    public static final String PRINTER_PORT = "/dev/emulated/receipt-printer";
    public static final String SCANNER_PORT = "/dev/emulated/code-scanner";
    public static final String CARD_SLOT_NAME = "Emulated card slot";

    private static final int COLUMNS = 48;
    private static final int SHEETS_SHOWN = 8;
    /** What a bottle of water has. */
    private static final String OTHER_CODE = "6900000000014";

    private static final Duration PER_LINE = Duration.ofMillis(25);

    private final EmulatedPrinter printer = new EmulatedPrinter(COLUMNS);
    private final EmulatedSamVReader idReader = new EmulatedSamVReader();
    private final EmulatedScanner scanner = new EmulatedScanner().waitingForTrigger();
    private final EmulatedCards cardService = new EmulatedCards();
    private final EmulatedCardReader cardSlot = cardService.reader(CARD_SLOT_NAME);
    private final Readers readers = new Readers(idReader, cardSlot);
    private final NetworkCable cable;
    private final Changes changes = new Changes();
    private final Map<String, Runnable> acts = new HashMap<>();

    public Bench(NetworkCable cable) {
        this.cable = cable;
        printer.perLine(PER_LINE);
        printer.onChange(changes::happened);
        idReader.onChange(changes::happened);
        cardSlot.onChange(changes::happened);
        scanner.onChange(changes::happened);
        cable.onChange(changes::happened);
        printerActs();
        readerActs();
        scannerActs();
        acts.put("network.unplug", cable::pull);
        acts.put("network.plug", cable::plug);
    }

    private void printerActs() {
        acts.put("printer.unplug", printer::unplug);
        acts.put("printer.plug", printer::plug);
        acts.put("printer.openCover", printer::openCover);
        acts.put("printer.closeCover", printer::closeCover);
        acts.put("printer.paperOut", printer::paperOut);
        acts.put("printer.nearEnd", printer::paperNearEnd);
        acts.put("printer.newRoll", printer::loadPaper);
        acts.put("printer.tearOff", printer::tearOff);
    }

    private void readerActs() {
        acts.put("idReader.unplug", idReader::unplug);
        acts.put("idReader.plug", idReader::plug);
        acts.put("idReader.lift", idReader::lift);
        acts.put("cardSlot.unplug", cardSlot::unplug);
        acts.put("cardSlot.plug", cardSlot::plug);
        acts.put("cardSlot.lift", cardSlot::remove);
    }

    private void scannerActs() {
        acts.put("scanner.unplug", scanner::unplug);
        acts.put("scanner.plug", scanner::plug);
        acts.put("scanner.receipt", () -> newestCode().ifPresent(scanner::show));
        acts.put("scanner.other", () -> scanner.show(OTHER_CODE));
    }

    /** Off the paper that came out last and has one. */
    private Optional<String> newestCode() {
        return printer.paper().stream()
                .flatMap(sheet -> sheet.lines().stream())
                .flatMap(line -> line instanceof PaperLine.Qr(var content, var _, var _)
                        ? Stream.of(content)
                        : Stream.<String>empty())
                .reduce((_, later) -> later);
    }

    /** What the terminal's drivers open instead of the real ports and the real PC/SC service. */
    public Connections connections() {
        var ports = new EmulatedPorts()
                .with(ID_READER_PORT, idReader)
                .with(PRINTER_PORT, printer)
                .with(SCANNER_PORT, scanner);
        return new Connections(ports, cardService::factory);
    }

    Changes changes() {
        return changes;
    }

    /** @return whether there is such an act, and such a card or number where it needs one */
    boolean act(String act, String what) {
        return switch (act) {
            case "hold" -> readers.hold(what);
            case "pullAway" -> readers.pullAway(what);
            case "takeBack" -> readers.takeBack(what);
            case "printer.paperEndsAfter" -> paperEndsAfter(what);
            case "printer.unplugAfter" -> unplugAfter(what);
            default -> {
                Optional<Runnable> known = Optional.ofNullable(acts.get(act));
                known.ifPresent(Runnable::run);
                yield known.isPresent();
            }
        };
    }

    private boolean paperEndsAfter(String lines) {
        boolean number = lines.matches("\\d{1,3}");
        if (number) {
            printer.paperEndsAfterLines(Integer.parseInt(lines));
        }
        return number;
    }

    /** The printer's cable goes in the middle of a receipt, after so many lines of it. */
    private boolean unplugAfter(String lines) {
        boolean number = lines.matches("\\d{1,3}");
        if (number) {
            new PulledMidway(printer, Integer.parseInt(lines)).watch();
        }
        return number;
    }

    BenchState state() {
        return new BenchState(
                printerState(),
                new BenchState.Reader(idReader.isPlugged(), readers.onIdReader()),
                new BenchState.Reader(cardSlot.isPlugged(), readers.inCardSlot()),
                new BenchState.Scanner(scanner.isPlugged(), scanner.isLit()),
                new BenchState.Network(!cable.isPulled()),
                readers.drawings());
    }

    private BenchState.Printer printerState() {
        var sheets = printer.paper();
        var shown = sheets.subList(Math.max(0, sheets.size() - SHEETS_SHOWN), sheets.size());
        return new BenchState.Printer(
                printer.isPlugged(),
                printer.isCoverOpen(),
                printer.isPaperOut(),
                printer.isPaperNearEnd(),
                COLUMNS,
                shown.stream().map(BenchState.Sheet::of).toList());
    }

    @Override
    public void close() {
        printer.close();
        cable.close();
    }
}
