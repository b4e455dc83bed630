package cn.haicang.proving.bench;

import cn.haicang.proving.HousePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What it costs the centre to know who calls: a whole handshake with both certificates, a resumed one (RFC 8446 2.2), and
 * none, each with the same call behind it, in turn. Then a fleet that comes back at once after a cut.
 */
final class HandshakeSection implements Section {
    private static final int TERMINALS = 8;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final int CALLS = 100;
    private static final int FLEET = 2000;
    private static final int AT_ONCE_OF_ONE = 4;

    private final HousePlan house;
    private final Path scratch;

    HandshakeSection(HousePlan house, Path scratch) {
        this.house = house;
        this.scratch = scratch;
    }

    private record Cost(double micros, double perSecond) {}

    private record Round(Cost full, Cost resumed, Cost kept) {}

    /** A way to make that many calls. */
    private interface Way {
        void call(RawLine line, int calls);
    }

    @Override
    public void measure(Figures figures) throws IOException, InterruptedException {
        try (var centre = MeasuredCentre.start(house, scratch)) {
            var lines = new ArrayList<RawLine>();
            for (int at = 0; at < TERMINALS; at++) {
                try (var terminal = centre.terminal("terminal-" + at)) {
                    lines.add(RawLine.as(terminal.membership()));
                }
            }
            var rounds = new ArrayList<Round>();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                var full = cost(centre, lines, RawLine::handshakes);
                var resumed = cost(centre, lines, RawLine::resumptions);
                var kept = cost(centre, lines, RawLine::calls);
                if (round >= 0) {
                    rounds.add(new Round(full, resumed, kept));
                }
            }
            report(figures, rounds);
            storm(figures, lines);
        }
    }

    private static Cost cost(MeasuredCentre centre, List<RawLine> lines, Way way)
            throws IOException, InterruptedException {
        double before = centre.processorSeconds();
        double seconds = Crowd.seconds(lines.stream()
                .<Runnable>map(line -> () -> way.call(line, CALLS))
                .toList());
        double count = lines.size() * CALLS;
        return new Cost((centre.processorSeconds() - before) / count * 1e6, count / seconds);
    }

    private static void report(Figures figures, List<Round> rounds) {
        figures.title(
                "handshakes of " + TERMINALS + " terminals, each with one call (median of " + ROUNDS + " rounds)");
        double full = figures.keep(
                "handshake.full.micros", Median.of(rounds, each -> each.full().micros()));
        double resumed = figures.keep(
                "handshake.resumed.micros",
                Median.of(rounds, each -> each.resumed().micros()));
        double kept = figures.keep(
                "handshake.kept.micros", Median.of(rounds, each -> each.kept().micros()));
        double fullRate = figures.keep(
                "handshake.full.perSecond",
                Median.of(rounds, each -> each.full().perSecond()));
        double resumedRate = figures.keep(
                "handshake.resumed.perSecond",
                Median.of(rounds, each -> each.resumed().perSecond()));
        figures.line(
                "whole %.0f µs, %.0f a second   resumed %.0f µs, %.0f a second   %.2f of a whole one",
                full, fullRate, resumed, resumedRate, resumed / full);
        figures.line(
                "a call on a line that is kept %.0f µs: of a call with a whole handshake, knowing who calls is %.0f %%",
                kept, 100 * figures.keep("handshake.share", (full - kept) / full));
    }

    /** As many whole handshakes as a fleet has terminals, all wanted at the same moment. */
    private static void storm(Figures figures, List<RawLine> lines) throws InterruptedException {
        var refused = new AtomicInteger();
        double seconds = Crowd.seconds(IntStream.range(0, lines.size() * AT_ONCE_OF_ONE)
                .<Runnable>mapToObj(at -> () -> {
                    var line = lines.get(at % lines.size());
                    for (int call = 0; call < FLEET / (lines.size() * AT_ONCE_OF_ONE); call++) {
                        refused.addAndGet(line.anew().equals("200") ? 0 : 1);
                    }
                })
                .toList());
        figures.line(
                "%d come back at once: all served after %.1f s (at most 60), %d refused (none)",
                FLEET, figures.keep("handshake.storm.seconds", seconds), (int)
                        figures.keep("handshake.storm.refused", refused.get()));
    }
}
