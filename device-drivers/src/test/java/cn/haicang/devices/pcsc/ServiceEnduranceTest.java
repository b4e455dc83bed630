package cn.haicang.devices.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.testing.Await;
import cn.haicang.devices.testing.Cards;
import cn.haicang.devices.testing.Cycles;
import cn.haicang.devices.testing.Holdings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real PC/SC service, restarted and fed with cards over and over again. */
class ServiceEnduranceTest {
    private static final int RESTARTS = 100;
    private static final String[] READERS = {"North", "East", "South", "West"};
    private static final int CARDS_EACH = 25;
    /** The service looks every 400 ms, the driver every 150 while it is armed. */
    private static final Duration UNTIL_SEEN_GONE = Duration.ofMillis(800);

    @TempDir
    Path folder;

    private final PcscService service = new PcscService(new SystemPcsc());
    private RealService daemon = new RealService(Path.of("."));

    @BeforeEach
    void prepare() {
        daemon = new RealService(folder);
    }

    @AfterEach
    void end() throws InterruptedException {
        service.close();
        daemon.end();
    }

    private static CardReadResult read(IdentityReader reader, Duration within) {
        return reader.read(Deadline.in(within));
    }

    @Test
    void a_hundred_restarts_of_the_service_leave_no_thread_and_no_file_open() throws Exception {
        var health = new HealthCell();
        var reader = service.reader("North 00 00", health);
        daemon.start("North");
        service.start();

        Cycles.run(
                RESTARTS,
                new Cycles.Device(
                        this::kill,
                        this::restart,
                        () -> read(reader, Duration.ofMillis(200)).wipe(),
                        health::now));

        try (var _ = daemon.insert(Cards.socialSecurity("2.00"), "North")) {
            assertThat(read(reader, Duration.ofSeconds(8))).isInstanceOf(CardReadResult.Read.class);
        }
    }

    private void kill() {
        try {
            daemon.kill();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void restart() {
        try {
            daemon.start("North");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_hundred_cards_in_four_readers_at_once_are_all_read_and_leave_nothing_behind() throws Exception {
        var readers = Arrays.stream(READERS)
                .map(name -> service.reader(name + " 00 00", new HealthCell()))
                .toList();
        daemon.start(READERS);
        service.start();
        Await.until("ready", () -> readers.stream().allMatch(one -> one.health().works()));
        cards(readers.getFirst(), READERS[0], 1);
        var before = Holdings.now();

        var running = IntStream.range(0, READERS.length)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> cards(readers.get(i), READERS[i], CARDS_EACH),
                        work -> Thread.ofPlatform().daemon().start(work)))
                .toList();
        running.forEach(CompletableFuture::join);

        before.awaitAgain();
    }

    private void cards(IdentityReader reader, String name, int count) {
        for (int i = 0; i < count; i++) {
            try (var _ = daemon.insert(Cards.socialSecurity("2.00"), name)) {
                assertThat(read(reader, Duration.ofSeconds(8)))
                        .as("%s, card %s", name, i)
                        .isInstanceOfSatisfying(
                                CardReadResult.Read.class,
                                read -> read.identity().close());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(read(reader, UNTIL_SEEN_GONE)).isEqualTo(new CardReadResult.NoCard());
        }
    }
}
