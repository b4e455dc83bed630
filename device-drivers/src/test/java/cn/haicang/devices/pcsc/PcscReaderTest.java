package cn.haicang.devices.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.NoCard;
import cn.haicang.devices.card.CardReadResult.Read;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.emulator.EmulatedCardReader;
import cn.haicang.devices.emulator.EmulatedCards;
import cn.haicang.devices.emulator.EmulatedMuteCard;
import cn.haicang.devices.emulator.EmulatedTypeBChip;
import cn.haicang.devices.emulator.EmulatedUnknownCard;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.testing.Await;
import cn.haicang.devices.testing.Cards;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PcscReaderTest {
    private final EmulatedCards cards = new EmulatedCards();
    private final EmulatedCardReader machine = cards.reader("Emulated Reader 00 00");
    private final PcscService service = new PcscService(cards::factory);
    private final IdentityReader reader = service.reader("Emulated Reader", new HealthCell());

    @BeforeEach
    void start() {
        service.start();
    }

    @AfterEach
    void close() {
        service.close();
    }

    private CardReadResult read() {
        return reader.read(Deadline.in(Duration.ofSeconds(8)));
    }

    private CardReadResult readBriefly() {
        return reader.read(Deadline.in(Duration.ofMillis(700)));
    }

    @Test
    void a_card_of_version_2_tells_its_holder() {
        machine.insert(Cards.socialSecurity("2.00"));

        assertThat(read()).isInstanceOfSatisfying(Read.class, read -> {
            try (var identity = read.identity()) {
                assertThat(identity.kind()).isEqualTo(DocumentKind.SOCIAL_SECURITY_CARD);
                assertThat(identity.item(Item.NAME)).contains("林海沧");
                assertThat(identity.item(Item.NUMBER)).contains(Cards.NUMBER);
                assertThat(identity.item(Item.CARD_NUMBER)).contains("A12345678");
                assertThat(identity.item(Item.CARD_VERSION)).contains("2.00");
                assertThat(identity.item(Item.ISSUING_REGION)).contains("350200");
                assertThat(identity.item(Item.SEX)).contains("MALE");
                assertThat(identity.item(Item.NATION_CODE)).contains("22");
                assertThat(identity.birthDate()).contains(Cards.BIRTH);
            }
        });
    }

    @Test
    void a_name_that_goes_on_in_the_second_record_is_whole() {
        var name = "阿卜杜热合曼·麦麦提吐尔逊·艾则孜江"; // 35 bytes: one record holds 30
        machine.insert(Cards.socialSecurity(name, Cards.NUMBER, "1.00"));

        assertThat(read()).isInstanceOfSatisfying(Read.class, read -> {
            try (var identity = read.identity()) {
                assertThat(identity.item(Item.NAME)).contains(name);
            }
        });
    }

    @Test
    void a_card_that_answers_in_halves_is_read_all_the_same() {
        machine.insert(Cards.socialSecurity("2.00").frugal());

        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void a_card_of_version_3_wants_authentication() {
        machine.insert(Cards.socialSecurity("3.00"));

        assertThat(read()).isInstanceOf(CardReadResult.NeedsAuthentication.class);
    }

    @Test
    void a_card_of_an_unknown_kind_is_no_identity_document() {
        machine.insert(new EmulatedUnknownCard("bank card"));

        assertThat(read()).isInstanceOf(CardReadResult.NotAnIdentityDocument.class);
    }

    @Test
    void a_resident_document_on_a_reader_without_a_security_module_is_told_apart() {
        machine.insert(new EmulatedTypeBChip("ID card"));

        assertThat(read())
                .isEqualTo(new CardReadResult.NotAnIdentityDocument(
                        CardReadResult.NotAnIdentityDocument.Seen.READER_WITHOUT_SECURITY_MODULE));
    }

    @Test
    void a_card_turned_the_wrong_way_is_mute() {
        machine.insert(new EmulatedMuteCard("upside down"));

        assertThat(read()).isEqualTo(new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.CARD_MUTE));
    }

    @Test
    void a_card_pulled_while_it_is_read_was_removed_too_early() {
        machine.removeAfterApdus(4);
        machine.insert(Cards.socialSecurity("2.00"));

        assertThat(read()).isEqualTo(new CardReadResult.RemovedTooEarly());
    }

    @Test
    void a_birthday_that_no_calendar_has_is_invalid() {
        machine.insert(Cards.socialSecurity("2.00").altered(0x0D, (byte) 0x19, (byte) 0x62, (byte) 0x02, (byte) 0x30));

        assertThat(read()).isInstanceOf(CardReadResult.InvalidContent.class);
    }

    @Test
    void a_card_left_in_the_reader_is_not_read_again() {
        machine.insert(Cards.socialSecurity("2.00"));
        assertThat(read()).isInstanceOf(Read.class);

        assertThat(readBriefly()).isEqualTo(new NoCard());
        machine.remove();
        assertThat(readBriefly()).isEqualTo(new NoCard());
        machine.insert(Cards.socialSecurity("2.00"));
        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void a_reader_that_comes_later_is_found() {
        machine.unplug();
        Await.until("absent", () -> reader.health() instanceof DeviceHealth.Absent);
        assertThat(read()).isInstanceOf(CardReadResult.ReaderLost.class);

        machine.plug();

        Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);
        machine.insert(Cards.socialSecurity("2.00"));
        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void a_service_that_went_down_and_came_back_is_found() {
        Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);
        cards.serviceDown(true);
        Await.until("absent", () -> reader.health() instanceof DeviceHealth.Absent);

        cards.serviceDown(false);

        Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);
    }

    @Test
    void two_readers_that_begin_alike_need_a_longer_name() {
        cards.reader("Emulated Reader 01 00");

        Await.until("ambiguous", () -> reader.health() instanceof DeviceHealth.Absent);
    }
}
