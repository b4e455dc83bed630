package cn.haicang.proving.bench;

import cn.haicang.kiosk.outbox.Chain;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.store.DataFolder;
import cn.haicang.kiosk.store.SqliteFile;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What one append to the outbox costs, beside a plain insert of the same bytes into a like file of SQLite. */
final class AppendBench {
    /** So many that the compiler has done its work on both: the detour of an append is Java, that of the insert is not. */
    private static final int WARM_UP = 10_000;

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
        Supplier<Envelope> sealed =
                () -> new Envelope(signing.sign(TokenType.HEAD, new byte[600]), sealing.seal(content));
        try (var terminal = new SpringApplicationBuilder(OutboxAlone.class)
                        .web(WebApplicationType.NONE)
                        .run("--kiosk.data=" + scratch.resolve("append"), "--spring.main.banner-mode=off");
                var other = DataFolder.open(scratch.resolve("plain"));
                var pool = SqliteFile.open(other);
                var plain = pool.getConnection();
                var file = FileChannel.open(
                        scratch.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return inTurn(terminal.getBean(Outbox.class), plain, file, sealed);
        }
    }

    private Map<String, List<Double>> inTurn(
            Outbox outbox, Connection plain, FileChannel file, Supplier<Envelope> sealed) throws Exception {
        var envelope = sealed.get();
        var steps = new LinkedHashMap<String, Step>();
        steps.put("append", () -> append(outbox, () -> envelope));
        steps.put("plainInsert", plainInsert(plain, envelope));
        var times = time(steps, WARM_UP, MEASURED);
        steps.clear();
        steps.put("sealAndSign", () -> {
            var _ = sealed.get();
        });
        steps.put("appendAlone", () -> append(outbox, () -> envelope));
        steps.put("sealAndAppend", () -> append(outbox, sealed));
        steps.put("bareFsync", () -> fsync(file, envelope));
        times.putAll(time(steps, MEASURED, MEASURED));
        return times;
    }

    /** Step by step in turn, so that a machine that grows slower slows all of them. */
    private static Map<String, List<Double>> time(Map<String, Step> steps, int warmUp, int measured) throws Exception {
        var times = new LinkedHashMap<String, List<Double>>();
        for (int round = -warmUp; round < measured; round++) {
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

    private void append(Outbox outbox, Supplier<Envelope> envelope) {
        outbox.append(
                EnvelopeId.at(Instant.now(), random), new Chain("bench", new InstallationId(1)), _ -> envelope.get());
    }

    /** All that a row of the outbox holds, into a table without any index, check or rule, through nothing but JDBC. */
    private Step plainInsert(Connection plain, Envelope envelope) throws SQLException {
        try (var statement = plain.createStatement()) {
            statement.execute("create table plain (position integer primary key, id text, chain text, sequence integer,"
                    + " receipt_number text, state text, queued_at integer, head text, sealed text)");
        }
        return () -> {
            try (var insert = plain.prepareStatement("insert into plain (id, chain, sequence, receipt_number, state,"
                    + " queued_at, head, sealed) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, EnvelopeId.at(Instant.now(), random).toString());
                insert.setString(2, "bench");
                insert.setLong(3, 1);
                insert.setString(4, "0000100000010004");
                insert.setString(5, "WAITING");
                insert.setLong(6, System.currentTimeMillis());
                insert.setString(7, envelope.head());
                insert.setString(8, envelope.sealed());
                insert.executeUpdate();
            }
        };
    }

    private static void fsync(FileChannel file, Envelope envelope) throws IOException {
        file.write(ByteBuffer.wrap(envelope.sealed().getBytes(StandardCharsets.US_ASCII)), file.size());
        file.force(false);
    }
}
