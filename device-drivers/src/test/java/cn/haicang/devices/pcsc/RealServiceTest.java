package cn.haicang.devices.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.NotAnIdentityDocument;
import cn.haicang.devices.card.CardReadResult.NotAnIdentityDocument.Seen;
import cn.haicang.devices.card.CardReadResult.Read;
import cn.haicang.devices.card.CardReadResult.Unreadable;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.emulator.EmulatedCard;
import cn.haicang.devices.emulator.EmulatedMuteCard;
import cn.haicang.devices.emulator.EmulatedSamPageCard;
import cn.haicang.devices.emulator.EmulatedTypeBChip;
import cn.haicang.devices.emulator.EmulatedUnknownCard;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.testing.Await;
import cn.haicang.devices.testing.Cards;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The driver behind the real PC/SC service with virtual readers. A machine has one such service, so what starts and stops
 * it runs one after the other.
 */
class RealServiceTest {
    private static final String LEFT = "Left";
    private static final String RIGHT = "Right";

    @TempDir
    Path folder;

    private final PcscService service = new PcscService(new SystemPcsc(), Duration.ofSeconds(3));
    private final IdentityReader left = service.reader("Left 00 00", new HealthCell());
    private final IdentityReader right = service.reader("Right 00 00", new HealthCell());
    private RealService daemon = new RealService(Path.of("."));

    @BeforeEach
    void prepare() {
        daemon = new RealService(folder);
    }

    @AfterEach
    void stop() throws InterruptedException {
        service.close();
        daemon.end();
    }

    private void startBoth() throws IOException {
        daemon.start(LEFT);
        service.start();
        awaitReady(left);
    }

    private static void awaitReady(IdentityReader reader) {
        Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);
    }

    private static void awaitAbsent(IdentityReader reader, ReasonCode reason) {
        Await.until(
                "absent: " + reason,
                () -> reader.health() instanceof DeviceHealth.Absent(var _, var why) && why == reason);
    }

    private static CardReadResult read(IdentityReader reader) {
        return reader.read(Deadline.in(Duration.ofSeconds(8)));
    }

    private static String name(CardReadResult result) {
        if (result instanceof Read(var identity)) {
            try (identity) {
                return identity.item(Item.NAME).orElse("");
            }
        }
        return result.toString();
    }

    private void assertReads() throws IOException {
        try (var _ = daemon.insert(Cards.socialSecurity("2.00"), LEFT)) {
            assertThat(name(read(left))).isEqualTo("林海沧");
        }
    }

    @Test
    void a_social_security_card_is_read_through_the_real_service() throws IOException {
        startBoth();

        assertReads();
    }

    @Test
    void a_resident_document_is_read_by_the_pages_of_a_reader_with_its_own_security_module() throws IOException {
        startBoth();

        try (var _ = daemon.insert(new EmulatedSamPageCard(Cards.resident()), LEFT)) {
            assertThat(name(read(left))).isEqualTo("林海沧");
        }
    }

    @Test
    void a_card_of_an_unknown_kind_is_no_identity_document() throws IOException {
        startBoth();

        assertThat(readOf(new EmulatedUnknownCard("bank card")))
                .isEqualTo(new NotAnIdentityDocument(Seen.UNKNOWN_CARD));
    }

    @Test
    void the_bare_chip_of_a_resident_document_is_told_apart_from_other_cards() throws IOException {
        startBoth();

        assertThat(readOf(new EmulatedTypeBChip("ID card")))
                .isEqualTo(new NotAnIdentityDocument(Seen.READER_WITHOUT_SECURITY_MODULE));
    }

    @Test
    void a_card_that_does_not_answer_is_called_mute() throws IOException {
        startBoth();

        assertThat(readOf(new EmulatedMuteCard("upside down"))).isEqualTo(new Unreadable(Unreadable.Cause.CARD_MUTE));
    }

    private CardReadResult readOf(EmulatedCard card) throws IOException {
        try (var _ = daemon.insert(card, LEFT)) {
            return read(left);
        }
    }

    @Test
    void a_card_pulled_while_it_is_read_was_removed_too_early_and_the_next_one_is_read() throws IOException {
        startBoth();
        try (var pulled = daemon.insert(Cards.socialSecurity("2.00"), LEFT)) {
            pulled.removeAfterApdus(4);

            assertThat(read(left)).isEqualTo(new CardReadResult.RemovedTooEarly());
        }
        assertReads();
    }

    @Test
    void a_service_that_starts_late_is_found() throws IOException {
        service.start();
        awaitAbsent(left, ReasonCode.SERVICE_DOWN);

        daemon.start(LEFT);
        awaitReady(left);

        assertReads();
    }

    @Test
    void a_service_that_is_killed_and_started_again_is_found_without_a_restart() throws Exception {
        startBoth();
        assertReads();

        daemon.kill();
        awaitAbsent(left, ReasonCode.SERVICE_DOWN);
        daemon.start(LEFT);
        awaitReady(left);

        assertReads();
    }

    @Test
    void a_service_that_dies_while_a_card_is_read_loses_the_reader_until_it_is_back() throws Exception {
        startBoth();
        try (var _ = daemon.insert(new CardWithEffect(Cards.socialSecurity("2.00"), daemon::kill), LEFT)) {
            assertThat(read(left)).isInstanceOf(CardReadResult.ReaderLost.class);
        }
        awaitAbsent(left, ReasonCode.SERVICE_DOWN);

        daemon.start(LEFT);
        awaitReady(left);
        assertReads();
    }

    @Test
    void a_service_that_does_not_answer_blocks_nobody_and_is_found_when_it_goes_on() throws Exception {
        startBoth();
        daemon.freeze();

        assertThat(read(left)).isEqualTo(new CardReadResult.ReaderLost(ReasonCode.STUCK));
        assertThat(left.health())
                .isInstanceOfSatisfying(
                        DeviceHealth.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(ReasonCode.STUCK));

        daemon.thaw();
        awaitReady(left);
        assertReads();
    }

    @Test
    void two_readers_read_two_cards_at_once() throws IOException {
        daemon.start(LEFT, RIGHT);
        service.start();
        awaitReady(left);
        awaitReady(right);

        var first = CompletableFuture.supplyAsync(() -> name(read(left)));
        var second = CompletableFuture.supplyAsync(() -> name(read(right)));
        try (var one = daemon.insert(Cards.socialSecurity("林一", Cards.NUMBER, "2.00"), LEFT);
                var two = daemon.insert(Cards.socialSecurity("林二", Cards.NUMBER, "1.00"), RIGHT)) {
            assertThat(first.join()).isEqualTo("林一");
            assertThat(second.join()).isEqualTo("林二");
            assertThat(one).isNotSameAs(two);
        }
    }

    @Test
    void a_reader_that_is_gone_leaves_the_other_at_work_and_is_found_when_it_comes_back() throws Exception {
        daemon.start(LEFT, RIGHT);
        service.start();
        awaitReady(left);
        awaitReady(right);

        daemon.stop();
        daemon.start(LEFT);
        awaitReady(left);
        Await.until("right is gone", () -> right.health() instanceof DeviceHealth.Absent);
        assertReads();
        assertThat(read(right)).isInstanceOf(CardReadResult.ReaderLost.class);

        daemon.stop();
        daemon.start(LEFT, RIGHT);
        awaitReady(right);
        awaitReady(left);
    }

    @Test
    void a_service_without_any_reader_is_not_called_down() throws IOException {
        daemon.start();
        service.start();

        awaitAbsent(left, ReasonCode.NOT_CONNECTED);
    }
}
