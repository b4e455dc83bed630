package cn.haicang.proving.bench;

import cn.haicang.kiosk.outbox.Chain;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.protocol.crypto.Signing;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.submission.Envelope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.interfaces.ECPublicKey;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What one append to the outbox costs, beside a plain insert of the same bytes into SQLite with synchronous=FULL. */
final class AppendBench {
    private static final int WARM_UP = 6000;
    private static final int MEASURED = 1500;
    /** A form with a signature of some 12 KiB, before it is sealed. */
    private static final int CONTENT_BYTES = 14_000;

    private final Path scratch;
    private final byte[] content = new byte[CONTENT_BYTES];
    private final Random random = new Random(7);

    AppendBench(Path scratch) {
        this.scratch = scratch;
        random.nextBytes(content);
    }

    /** One thing that is timed. */
    private interface Step {
        void run() throws Exception;
    }

    /** Microseconds per run, by name. */
    Map<String, List<Double>> measure() throws Exception {
        var pair = EphemeralKey.newPair();
        var signing = Signing.es256(pair.getPrivate(), (ECPublicKey) pair.getPublic());
        var sealing = Sealing.to(EphemeralKey.make().publicJwk());
        var envelope = new Envelope(signing.sign(TokenType.HEAD, new byte[600]), sealing.seal(content));
        try (var terminal = new SpringApplicationBuilder(OutboxAlone.class)
                        .web(WebApplicationType.NONE)
                        .run("--kiosk.data=" + scratch.resolve("append"), "--spring.main.banner-mode=off");
                var plain = DriverManager.getConnection("jdbc:sqlite:" + scratch.resolve("plain.db"));
                var file = FileChannel.open(
                        scratch.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var outbox = terminal.getBean(Outbox.class);
            var times =
                    time(inTurn("append", () -> append(outbox, envelope), "plainInsert", plainInsert(plain, envelope)));
            times.putAll(time(Map.of("sealAndSign", () -> {
                sealing.seal(content);
                signing.sign(TokenType.HEAD, new byte[600]);
            })));
            times.putAll(time(Map.of("bareFsync", () -> fsync(file, envelope))));
            return times;
        }
    }

    /** The two that are compared, with nothing between them that leaves cold caches to the one and warm ones to the other. */
    private static Map<String, Step> inTurn(String one, Step first, String other, Step second) {
        var steps = new LinkedHashMap<String, Step>();
        steps.put(one, first);
        steps.put(other, second);
        return steps;
    }

    private static Map<String, List<Double>> time(Map<String, Step> steps) throws Exception {
        var times = new LinkedHashMap<String, List<Double>>();
        for (int round = -WARM_UP; round < MEASURED; round++) {
            for (var step : steps.entrySet()) {
                long began = System.nanoTime();
                step.getValue().run();
                double micros = (System.nanoTime() - began) / 1e3;
                if (round >= 0) {
                    times.computeIfAbsent(step.getKey(), _ -> new ArrayList<>()).add(micros);
                }
            }
        }
        return times;
    }

    private void append(Outbox outbox, Envelope envelope) {
        outbox.append(EnvelopeId.at(Instant.now(), random), new Chain("bench", new InstallationId(1)), _ -> envelope);
    }

    private static Step plainInsert(java.sql.Connection plain, Envelope envelope) throws SQLException {
        try (var statement = plain.createStatement()) {
            statement.execute("pragma journal_mode=WAL");
            statement.execute("pragma synchronous=FULL");
            statement.execute("create table plain (id integer primary key, head text, sealed text)");
        }
        return () -> {
            try (var insert = plain.prepareStatement("insert into plain (head, sealed) values (?, ?)")) {
                insert.setString(1, envelope.head());
                insert.setString(2, envelope.sealed());
                insert.executeUpdate();
            }
        };
    }

    private static void fsync(FileChannel file, Envelope envelope) throws IOException {
        file.write(ByteBuffer.wrap(envelope.sealed().getBytes(StandardCharsets.US_ASCII)), file.size());
        file.force(false);
    }
}
