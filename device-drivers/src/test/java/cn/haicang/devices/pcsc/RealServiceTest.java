package cn.haicang.devices.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.Read;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.emulator.EmulatedMuteCard;
import cn.haicang.devices.emulator.EmulatedSamPageCard;
import cn.haicang.devices.emulator.EmulatedTypeBChip;
import cn.haicang.devices.emulator.EmulatedUnknownCard;
import cn.haicang.devices.emulator.VpcdCard;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.testing.Await;
import cn.haicang.devices.testing.Cards;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The driver behind the real PC/SC service with a virtual reader. A machine has one such service, so this class alone
 * starts and stops it.
 */
class RealServiceTest {
    private static final int FIRST_SLOT = 35963;

    @TempDir
    Path folder;

    private final PcscService service = new PcscService(new SystemPcsc());
    private final IdentityReader reader = service.reader("Virtual PCD 00 00", new HealthCell());
    private final RealService daemon = new RealService();

    @AfterEach
    void stop() throws InterruptedException {
        service.close();
        daemon.stop();
    }

    private void startBoth() throws IOException {
        daemon.start(folder.resolve("service.log"));
        service.start();
        awaitReady();
    }

    private void awaitReady() {
        Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);
    }

    private CardReadResult read() {
        return reader.read(Deadline.in(Duration.ofSeconds(8)));
    }

    private void assertReads() throws IOException {
        try (var _ = VpcdCard.insert(Cards.socialSecurity("2.00"), FIRST_SLOT)) {
            assertThat(read())
                    .isInstanceOfSatisfying(Read.class, read -> read.identity().close());
        }
    }

    @Test
    void a_social_security_card_is_read_through_the_real_service() throws IOException {
        startBoth();

        assertReads();
    }

    @Test
    void a_card_of_an_unknown_kind_is_no_identity_document() throws IOException {
        startBoth();

        try (var _ = VpcdCard.insert(new EmulatedUnknownCard("bank card"), FIRST_SLOT)) {
            assertThat(read()).isInstanceOf(CardReadResult.NotAnIdentityDocument.class);
        }
    }

    @Test
    void a_resident_document_shown_as_pages_is_read_through_the_real_service() throws IOException {
        startBoth();

        try (var _ = VpcdCard.insert(new EmulatedSamPageCard(Cards.resident()), FIRST_SLOT)) {
            assertThat(read())
                    .isInstanceOfSatisfying(Read.class, read -> read.identity().close());
        }
    }

    @Test
    void a_resident_document_without_a_security_module_and_a_mute_card_are_told_apart() throws IOException {
        startBoth();

        try (var _ = VpcdCard.insert(new EmulatedTypeBChip("ID card"), FIRST_SLOT)) {
            assertThat(read())
                    .isEqualTo(new CardReadResult.NotAnIdentityDocument(
                            CardReadResult.NotAnIdentityDocument.Seen.READER_WITHOUT_SECURITY_MODULE));
        }
        assertThat(reader.read(Deadline.in(Duration.ofMillis(1500)))).isEqualTo(new CardReadResult.NoCard());
        try (var _ = VpcdCard.insert(new EmulatedMuteCard("upside down"), FIRST_SLOT)) {
            assertThat(read()).isEqualTo(new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.CARD_MUTE));
        }
    }

    @Test
    void a_card_pulled_while_it_is_read_was_removed_too_early_and_the_next_one_is_read() throws IOException {
        startBoth();
        try (var pulled = VpcdCard.insert(Cards.socialSecurity("2.00"), FIRST_SLOT)) {
            pulled.removeAfterApdus(4);

            assertThat(read()).isEqualTo(new CardReadResult.RemovedTooEarly());
        }
        assertReads();
    }

    @Test
    void a_service_that_starts_late_is_found() throws IOException {
        service.start();
        Await.until("looked for", () -> read() instanceof CardReadResult.ReaderLost);

        daemon.start(folder.resolve("service.log"));
        awaitReady();

        assertReads();
    }

    @Test
    void a_service_that_is_killed_and_started_again_is_found_without_a_restart() throws Exception {
        startBoth();
        assertReads();

        daemon.kill();
        Await.until("absent", () -> reader.health() instanceof DeviceHealth.Absent);
        daemon.start(folder.resolve("service-2.log"));
        awaitReady();

        assertReads();
    }
}
