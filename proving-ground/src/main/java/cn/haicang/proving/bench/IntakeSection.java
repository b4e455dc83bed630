package cn.haicang.proving.bench;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.protocol.crypto.Signing;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.crypto.Verification;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.proving.HousePlan;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Batches of four terminals at once, with all checks on: how many a second, and the centre's processor time for each beside
 * that of one unsealing and one verification.
 */
final class IntakeSection implements Section {
    private static final int TERMINALS = 4;
    /** Until the compiler has done most of its work, whose time is not the intake's. */
    private static final int WARM_UP = 2500;

    private static final int EACH = 1500;
    private static final int BARE = 1500;

    private final HousePlan house;
    private final Path scratch;

    IntakeSection(HousePlan house, Path scratch) {
        this.house = house;
        this.scratch = scratch;
    }

    @Override
    public void measure(Figures figures) throws IOException, InterruptedException {
        try (var centre = MeasuredCentre.start(house, scratch)) {
            var queues = new ArrayList<Queue>();
            for (int i = 0; i < TERMINALS; i++) {
                var terminal = centre.terminal("terminal-" + i);
                queues.add(new Queue(terminal, terminal.submissions().inARow(WARM_UP + EACH)));
            }
            deliver(queues, 0, WARM_UP);
            double processor = centre.processorSeconds();
            double seconds = deliver(queues, WARM_UP, WARM_UP + EACH);
            double each = (centre.processorSeconds() - processor) / (TERMINALS * EACH);
            report(figures, TERMINALS * EACH / seconds, each * 1e6, bareMicros());
            queues.forEach(queue -> queue.terminal().close());
        }
    }

    private record Queue(BenchTerminal terminal, List<Envelope> envelopes) {
        void deliver(int from, int to) {
            for (int at = from; at < to; at += Batch.MAX) {
                terminal.deliver(envelopes.subList(at, Math.min(to, at + Batch.MAX)));
            }
        }
    }

    private static double deliver(List<Queue> queues, int from, int to) throws InterruptedException {
        return Crowd.seconds(queues.stream()
                .<Runnable>map(queue -> () -> queue.deliver(from, to))
                .toList());
    }

    /** One unsealing and one verification of the same sizes, in processor time. */
    private static double bareMicros() {
        var sealedTo = EphemeralKey.make();
        var pair = EphemeralKey.newPair();
        var signer = PublicJwk.of((ECPublicKey) pair.getPublic());
        var sealed = Sealing.to(sealedTo.publicJwk())
                .seal(BenchSubmissions.content(EnvelopeId.at(Instant.now(), new Random())));
        var head =
                Signing.es256(pair.getPrivate(), (ECPublicKey) pair.getPublic()).sign(TokenType.HEAD, new byte[600]);
        var verification = Verification.es256(_ -> Optional.of(signer));
        long began = 0;
        for (int round = -BARE; round < BARE; round++) {
            began = round == 0 ? processorNanos() : began;
            sealedTo.open(sealed);
            verification.verify(TokenType.HEAD, head);
        }
        return (processorNanos() - began) / 1e3 / BARE;
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void report(Figures figures, double rate, double micros, double bare) {
        figures.title("taking submissions in, " + TERMINALS + " terminals in batches of " + Batch.MAX);
        figures.keep("intake.perSecond", rate);
        figures.keep("intake.processor.micros", micros);
        figures.keep("intake.bare.micros", bare);
        double ratio = figures.keep("intake.ratio", micros / bare);
        figures.line("%.0f a second (at least 800)", rate);
        figures.line(
                "processor time %.0f µs each   unsealing and verification alone %.0f µs   %.2f x (at most 1.5)",
                micros, bare, ratio);
    }
}
