package cn.haicang.proving.bench;

import cn.haicang.protocol.submission.Batch;
import cn.haicang.proving.HousePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A terminal that was cut off for long: how soon its queue is empty, beside an upload of as much that keeps no book. */
final class DrainSection implements Section {
    private static final int QUEUED = 10_000;
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final HousePlan house;
    private final Path scratch;

    DrainSection(HousePlan house, Path scratch) {
        this.house = house;
        this.scratch = scratch;
    }

    @Override
    public void measure(Figures figures) throws IOException {
        try (var centre = MeasuredCentre.start(house, scratch)) {
            double bare = upload(centre);
            double drained = drain(centre);
            figures.title("a queue of " + QUEUED + " submissions, sent by one terminal");
            figures.keep("drain.bare.seconds", bare);
            figures.keep("drain.seconds", drained);
            double ratio = figures.keep("drain.ratio", drained / bare);
            figures.line(
                    "emptied in %.1f s (%.0f a second)   bare upload %.1f s   %.2f x",
                    drained, QUEUED / drained, bare, ratio);
        }
    }

    private static double upload(MeasuredCentre centre) {
        try (var terminal = centre.terminal("bare")) {
            var envelopes = terminal.submissions().inARow(QUEUED);
            long began = System.nanoTime();
            for (int at = 0; at < QUEUED; at += Batch.MAX) {
                terminal.deliver(envelopes.subList(at, at + Batch.MAX));
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private double drain(MeasuredCentre centre) {
        try (var terminal = centre.terminal("queued")) {
            var submissions = terminal.submissions();
            for (int i = 0; i < QUEUED; i++) {
                submissions.append(terminal.outbox());
            }
        }
        try (var terminal = centre.again("queued")) {
            long began = System.nanoTime();
            while (!terminal.outbox().next(1).isEmpty()) {
                LockSupport.parkNanos(GLANCE.toNanos());
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
