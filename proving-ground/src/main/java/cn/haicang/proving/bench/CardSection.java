package cn.haicang.proving.bench;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.assembly.Connections;
import cn.haicang.devices.assembly.DeviceSettings;
import cn.haicang.devices.assembly.DeviceSettings.ReaderSettings;
import cn.haicang.devices.assembly.Devices;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.channel.ChannelOpener;
import cn.haicang.devices.emulator.EmulatedCards;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.emulator.PseudoTerminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** A card over a line of 115200 bits a second, from its selection to the result, beside the line's own time. */
final class CardSection implements Section {
    private static final int BAUD = 115_200;
    private static final double BITS = 10;
    private static final int WARM_UP = 10;
    private static final int MEASURED = 30;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Path scratch;

    CardSection(Path scratch) {
        this.scratch = scratch;
    }

    private record Reading(double seconds, double lineSeconds) {}

    private record Timed(CardReadResult result, double seconds) {}

    @Override
    public void measure(Figures figures) throws IOException {
        figures.title("a card over 115200 bits a second, from select to result (median of " + MEASURED + ")");
        var memory = new EmulatedSamVReader();
        report(figures, "memory", readings(memory, new EmulatedPorts().with("reader", memory), "reader"));
        var machine = new EmulatedSamVReader();
        try (var terminal = PseudoTerminal.connect(machine, scratch.resolve("card-reader"))) {
            report(
                    figures,
                    "port",
                    readings(machine, Connections.ofThisMachine().serial(), terminal.port()));
        }
    }

    private static void report(Figures figures, String line, List<Reading> readings) {
        double millis = figures.keep("card." + line + ".millis", Median.of(readings, each -> each.seconds() * 1000));
        double own =
                figures.keep("card." + line + ".line.millis", Median.of(readings, each -> each.lineSeconds() * 1000));
        double ratio = figures.keep("card." + line + ".ratio", millis / own);
        figures.line(
                "%-8s %7.1f ms   the line's own %7.1f ms   %5.3f x the line (at most 1.05)", line, millis, own, ratio);
    }

    private static List<Reading> readings(EmulatedSamVReader machine, ChannelOpener ports, String port) {
        machine.atLineSpeed();
        var counted = new CountedPorts(ports, CardSection::isSelect, _ -> true);
        var settings = new DeviceSettings(List.of(new ReaderSettings.SamV(port, BAUD)), Optional.empty());
        var readings = new ArrayList<Reading>();
        try (var devices = Devices.open(settings, new Connections(counted, new EmulatedCards()::factory))) {
            var reader = devices.identityReader().orElseThrow();
            for (int round = -WARM_UP; round < MEASURED; round++) {
                var reading = read(machine, reader, counted);
                if (round >= 0) {
                    readings.add(reading);
                }
            }
        }
        return readings;
    }

    private static Reading read(EmulatedSamVReader machine, IdentityReader reader, CountedPorts counted) {
        counted.reset();
        long looked = machine.emptyFinds();
        var timed = CompletableFuture.supplyAsync(() -> {
            var result = reader.read(Deadline.in(SOON));
            return new Timed(result, counted.secondsSinceBegin());
        });
        // The reader wants to see that the card before was lifted, and asks twice before it believes that.
        while (machine.emptyFinds() < looked + 2) {
            LockSupport.parkNanos(1_000_000);
        }
        machine.present(BenchCards.resident());
        var result = timed.join().result();
        double seconds = timed.join().seconds();
        machine.lift();
        if (!(result instanceof CardReadResult.Read(var identity))) {
            throw new IllegalStateException("no card was read: " + result);
        }
        identity.close();
        return new Reading(seconds, (counted.said() + counted.heard()) * BITS / BAUD);
    }

    /** The request 20 02 (GA 450). */
    private static boolean isSelect(byte[] frame) {
        return frame.length > 8 && frame[7] == 0x20 && frame[8] == 0x02;
    }
}
