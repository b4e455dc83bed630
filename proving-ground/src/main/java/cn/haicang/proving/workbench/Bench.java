package cn.haicang.proving.workbench;

import cn.haicang.devices.assembly.Connections;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.emulator.SerialMachine;
import cn.haicang.proving.workbench.BenchCard.Chip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machines beside one terminal, at byte level under its real drivers, and what a hand can do with them. */
public final class Bench implements AutoCloseable {
    public static final String ID_READER_PORT = "/dev/emulated/id-reader";
    public static final String PRINTER_PORT = "/dev/emulated/receipt-printer";

    private static final int COLUMNS = 48;
    private static final int SHEETS_SHOWN = 8;
    private static final java.time.Duration PER_LINE = java.time.Duration.ofMillis(25);

    private final EmulatedPrinter printer = new EmulatedPrinter(COLUMNS);
    private final EmulatedSamVReader idReader = new EmulatedSamVReader();
    private final NetworkCable cable;
    private final List<BenchCard> cards = CardDrawer.open();
    private final Changes changes = new Changes();
    private final Map<String, Runnable> acts = new HashMap<>();

    public Bench(NetworkCable cable) {
        this.cable = cable;
        printer.perLine(PER_LINE);
        printer.onChange(changes::happened);
        idReader.onChange(changes::happened);
        cable.onChange(changes::happened);
        printerActs();
        machine("printer", printer);
        machine("idReader", idReader);
        acts.put("idReader.lift", idReader::lift);
        acts.put("network.unplug", cable::pull);
        acts.put("network.plug", cable::plug);
    }

    private void printerActs() {
        acts.put("printer.openCover", printer::openCover);
        acts.put("printer.closeCover", printer::closeCover);
        acts.put("printer.paperOut", printer::paperOut);
        acts.put("printer.nearEnd", printer::paperNearEnd);
        acts.put("printer.newRoll", printer::loadPaper);
        acts.put("printer.tearOff", printer::tearOff);
    }

    private void machine(String name, SerialMachine machine) {
        acts.put(name + ".unplug", machine::unplug);
        acts.put(name + ".plug", machine::plug);
    }

    /** What the terminal's drivers open instead of the real ports. */
    public Connections connections() {
        var ports = new EmulatedPorts().with(ID_READER_PORT, idReader).with(PRINTER_PORT, printer);
        return new Connections(ports, javax.smartcardio.TerminalFactory::getDefault);
    }

    Changes changes() {
        return changes;
    }

    /** @return whether there is such an act, and such a card where it needs one */
    boolean act(String act, String what) {
        return switch (act) {
            case "hold" -> withCard(what, false);
            case "pullAway" -> withCard(what, true);
            case "takeBack" -> takeBack(what);
            default -> {
                Optional<Runnable> known = Optional.ofNullable(acts.get(act));
                known.ifPresent(Runnable::run);
                yield known.isPresent();
            }
        };
    }

    private boolean withCard(String id, boolean pulledAway) {
        Optional<BenchCard> card =
                cards.stream().filter(each -> each.id().equals(id)).findFirst();
        card.ifPresent(held -> hold(held, pulledAway));
        return card.isPresent();
    }

    private void hold(BenchCard card, boolean pulledAway) {
        switch (card.chip()) {
            case Chip.Contactless(var chip) -> {
                idReader.present(chip);
                if (pulledAway) {
                    idReader.liftWhileRead();
                }
            }
        }
    }

    private boolean takeBack(String id) {
        if (lyingOnIdReader().equals(id)) {
            idReader.lift();
        }
        return cards.stream().anyMatch(each -> each.id().equals(id));
    }

    BenchState state() {
        var sheets = printer.paper();
        return new BenchState(
                new BenchState.Printer(
                        printer.isPlugged(),
                        printer.isCoverOpen(),
                        printer.isPaperOut(),
                        printer.isPaperNearEnd(),
                        COLUMNS,
                        sheets.subList(Math.max(0, sheets.size() - SHEETS_SHOWN), sheets.size()).stream()
                                .map(BenchState.Sheet::of)
                                .toList()),
                new BenchState.Reader(idReader.isPlugged(), lyingOnIdReader()),
                new BenchState.Reader(true, ""),
                new BenchState.Network(!cable.isPulled()),
                cards.stream().map(BenchCard::drawing).toList());
    }

    private String lyingOnIdReader() {
        return idReader.card()
                .flatMap(lying -> cards.stream()
                        .filter(each -> each.chip() instanceof Chip.Contactless(var chip) && chip == lying)
                        .map(BenchCard::id)
                        .findFirst())
                .orElse("");
    }

    @Override
    public void close() {
        printer.close();
        cable.close();
    }
}
