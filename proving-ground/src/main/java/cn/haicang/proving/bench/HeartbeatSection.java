package cn.haicang.proving.bench;

import cn.haicang.protocol.health.DeviceReport;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.QueueReport;
import cn.haicang.proving.HousePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Heartbeats over TLS, beside the emptiest call of the same server that a certificate is needed for: a catalogue, which it holds
 * in memory as it is sent. In turn, so that a machine that grows slower slows both.
 */
final class HeartbeatSection implements Section {
    private static final int TERMINALS = 4;
    private static final int ROUNDS = 6;
    private static final int WARM_UP = 2;
    private static final int CALLS = 2000;

    private final HousePlan house;
    private final Path scratch;

    HeartbeatSection(HousePlan house, Path scratch) {
        this.house = house;
        this.scratch = scratch;
    }

    private record Cost(double micros, double perSecond) {}

    private record Round(Cost beats, Cost empty, double mebibytes) {}

    @Override
    public void measure(Figures figures) throws IOException, InterruptedException {
        try (var centre = MeasuredCentre.start(house, scratch)) {
            var terminals = IntStream.range(0, TERMINALS)
                    .mapToObj(i -> centre.terminal("terminal-" + i))
                    .toList();
            var boot = UUID.randomUUID();
            var rounds = new ArrayList<Round>();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long first = 1 + (long) (round + WARM_UP) * CALLS;
                var beats = cost(centre, terminals, terminal -> beat(terminal, boot, first));
                var empty = cost(centre, terminals, HeartbeatSection::look);
                if (round >= 0) {
                    rounds.add(new Round(beats, empty, centre.residentMebibytes()));
                }
            }
            report(figures, rounds);
            terminals.forEach(BenchTerminal::close);
        }
    }

    private static Cost cost(MeasuredCentre centre, List<BenchTerminal> terminals, Consumer<BenchTerminal> calls)
            throws IOException, InterruptedException {
        double before = centre.processorSeconds();
        double seconds = Crowd.seconds(terminals.stream()
                .<Runnable>map(terminal -> () -> calls.accept(terminal))
                .toList());
        double count = TERMINALS * CALLS;
        return new Cost((centre.processorSeconds() - before) / count * 1e6, count / seconds);
    }

    private static void beat(BenchTerminal terminal, UUID boot, long first) {
        for (long counter = first; counter < first + CALLS; counter++) {
            BenchTerminal.answered(terminal.calls().beat(heartbeat(boot, counter)));
        }
    }

    private static Heartbeat heartbeat(UUID boot, long counter) {
        return new Heartbeat(
                boot,
                counter,
                Instant.now(),
                Heartbeat.Activity.IDLE,
                List.of(
                        new DeviceReport("id-reader", DeviceReport.State.READY, Optional.empty()),
                        new DeviceReport("card-slot", DeviceReport.State.READY, Optional.empty()),
                        new DeviceReport("printer", DeviceReport.State.ATTENTION, Optional.of("PAPER_NEAR_END"))),
                new QueueReport(0, 0, Duration.ZERO),
                "0.1.0",
                Optional.of(1L),
                1L << 34,
                Optional.empty());
    }

    private static void look(BenchTerminal terminal) {
        var catalogue = terminal.catalogue();
        for (int i = 1; i < CALLS; i++) {
            BenchTerminal.answered(terminal.calls().catalogue(catalogue));
        }
    }

    private static void report(Figures figures, List<Round> rounds) {
        figures.title("heartbeats of " + TERMINALS + " terminals over TLS (median of " + ROUNDS + " rounds)");
        double beat = figures.keep(
                "heartbeat.processor.micros",
                Median.of(rounds, each -> each.beats().micros()));
        double empty = figures.keep(
                "heartbeat.empty.micros", Median.of(rounds, each -> each.empty().micros()));
        double ratio = figures.keep("heartbeat.ratio", beat / empty);
        double rate = figures.keep(
                "heartbeat.perSecond", Median.of(rounds, each -> each.beats().perSecond()));
        double first = figures.keep("heartbeat.first.MiB", rounds.getFirst().mebibytes());
        double last = figures.keep("heartbeat.last.MiB", rounds.getLast().mebibytes());
        figures.line("processor time %.0f µs   empty call %.0f µs   %.2f x (at most 3)", beat, empty, ratio);
        figures.line("%.0f a second   resident %.0f MiB after the first round, %.0f after the last", rate, first, last);
    }
}
