package cn.haicang.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.store.StoreHealth;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.testing.TestStore;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.SealedAttachment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarryOutTest {
    private static final Chain CHAIN = new Chain("key-a", new InstallationId(7));

    @TempDir
    Path data;

    @TempDir
    Path stick;

    private TestStore store;
    private DurableOutbox outbox;

    @BeforeEach
    void open() {
        store = TestStore.open(data);
        outbox = new DurableOutbox(
                new OutboxRepository(store.jdbc(), store.template(), store.health()),
                store.transaction(),
                new Announcer(_ -> {}),
                new SettableClock(Instant.parse("2026-11-23T08:00:00Z")),
                new SequenceMark(store.folder()),
                new StoreHealth(new Announcer(_ -> {})));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void all_that_waits_lies_on_the_stick_as_it_is_with_its_hashes_and_stays_in_the_queue() throws IOException {
        var scan = SealedAttachment.of("sealed-scan");
        append(List.of(scan));
        append(List.of());
        outbox.acknowledge(List.of(outbox.next(2).getFirst()));
        append(List.of(scan));
        outbox.defer(outbox.next(1).getFirst());

        assertThat(carryOut(stick).copy()).isEqualTo(new CarryOut.Result.Copied(2));

        var manifest = Files.readAllLines(stick.resolve("SHA256SUMS"));
        assertThat(manifest).hasSize(3).allSatisfy(line -> {
            var file = stick.resolve(line.substring(66));
            assertThat(Sha256.ofAscii(Files.readString(file)).value()).isEqualTo(line.substring(0, 64));
        });
        assertThat(outbox.depth().waiting()).isEqualTo(2);
        assertThat(carryOut(stick).queue(10))
                .extracting(QueueLine::place, QueueLine::deferrals)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("00007-0000002", 1),
                        org.assertj.core.groups.Tuple.tuple("00007-0000003", 0));
    }

    @Test
    void all_are_counted_though_only_the_oldest_are_listed() {
        append(List.of());
        append(List.of());
        append(List.of());
        outbox.park(outbox.next(1).getFirst(), "SIGNATURE");

        assertThat(carryOut(stick).count()).isEqualTo(3);
        assertThat(carryOut(stick).queue(2))
                .extracting(QueueLine::place)
                .containsExactly("00007-0000001", "00007-0000002");
    }

    @Test
    void a_stick_that_is_not_there_is_told_and_nothing_is_made_in_its_place() {
        append(List.of());
        var missing = data.resolve("media/stick");
        assertThat(carryOut(missing).copy()).isEqualTo(new CarryOut.Result.NoMedium());
        assertThat(missing).doesNotExist();
    }

    private CarryOut carryOut(Path medium) {
        return new CarryOut(
                new OutboxRepository(store.jdbc(), store.template(), store.health()),
                new OutboxSettings("", Duration.ofSeconds(30), medium.toString()));
    }

    private void append(List<SealedAttachment> attachments) {
        outbox.append(
                EnvelopeId.at(Instant.EPOCH, new SecureRandom()),
                CHAIN,
                attachments,
                place -> new Envelope("head-" + place.id(), "sealed-" + place.id()));
    }
}
