package cn.haicang.devices.samv;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.NoCard;
import cn.haicang.devices.card.CardReadResult.Read;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.card.SamId;
import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.idtext.Pictures;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.testing.Await;
import cn.haicang.devices.testing.Cards;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamVReaderTest {
    private static final String PORT = "memory-1";

    private final EmulatedSamVReader machine = new EmulatedSamVReader();
    private final EmulatedPorts ports = new EmulatedPorts().with(PORT, machine);
    private final SamVReader reader =
            SamVReader.start("test", new SamVReader.Place(ports, PORT, 115200), new HealthCell());

    @AfterEach
    void close() {
        reader.close();
    }

    private CardReadResult read() {
        return reader.read(Deadline.in(Duration.ofSeconds(8)));
    }

    private CardReadResult readBriefly() {
        return reader.read(Deadline.in(Duration.ofMillis(900)));
    }

    private CompletableFuture<CardReadResult> waiting() {
        return CompletableFuture.supplyAsync(this::read);
    }

    @Test
    void a_resident_card_tells_its_holder() {
        machine.present(Cards.resident());

        var result = read();

        assertThat(result).isInstanceOfSatisfying(Read.class, read -> {
            try (var identity = read.identity()) {
                assertThat(identity.kind()).isEqualTo(DocumentKind.RESIDENT_ID_CARD);
                assertThat(identity.item(Item.NAME)).contains("林海沧");
                assertThat(identity.item(Item.NUMBER)).contains(Cards.NUMBER);
                assertThat(identity.item(Item.SEX)).contains("MALE");
                assertThat(identity.item(Item.NATION_CODE)).contains("22");
                assertThat(identity.item(Item.ISSUER)).contains("厦门市公安局海沧分局");
                assertThat(identity.item(Item.VALID_FROM)).contains("2020-01-02");
                assertThat(identity.item(Item.VALID_TO)).contains("LONG_TERM");
                assertThat(identity.birthDate()).contains(Cards.BIRTH);
            }
        });
    }

    @Test
    void a_card_that_comes_later_is_waited_for() {
        var result = waiting();
        Await.until("busy or ready", () -> reader.health().works());

        machine.present(Cards.resident());

        assertThat(result.join()).isInstanceOf(Read.class);
    }

    @Test
    void without_a_card_the_deadline_ends_the_wait() {
        assertThat(readBriefly()).isEqualTo(new NoCard());
    }

    @Test
    void a_card_that_is_being_read_when_the_time_is_over_is_not_called_missing() {
        machine.neverReads();
        machine.present(Cards.resident());

        assertThat(reader.read(Deadline.in(Duration.ofSeconds(2))))
                .isEqualTo(new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.NOT_IN_TIME));
    }

    @Test
    void a_wait_can_be_called_off() {
        var result = waiting();

        Await.until("called off", () -> {
            reader.cancel();
            return result.isDone();
        });

        assertThat(result.join()).isEqualTo(new NoCard());
    }

    @Test
    void a_card_left_lying_is_not_read_again() {
        machine.present(Cards.resident());
        assertThat(read()).isInstanceOf(Read.class);

        assertThat(readBriefly()).isEqualTo(new NoCard());
        machine.lift();
        assertThat(readBriefly()).isEqualTo(new NoCard());
        machine.present(Cards.resident());
        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void a_card_that_failed_is_tried_again_only_after_it_was_lifted() {
        machine.damagedCards(true);
        machine.present(Cards.resident());
        assertThat(read()).isInstanceOf(CardReadResult.Unreadable.class);

        machine.damagedCards(false);
        assertThat(readBriefly()).isEqualTo(new NoCard());
        var result = waiting();
        machine.lift();
        long before = machine.emptyFinds();
        Await.until("the lift is noticed", () -> machine.emptyFinds() >= before + 2);
        machine.present(Cards.resident());

        assertThat(result.join()).isInstanceOf(Read.class);
    }

    @Test
    void a_card_pulled_away_while_it_is_read_was_removed_too_early() {
        machine.liftWhileRead();
        machine.present(Cards.resident());

        assertThat(read()).isEqualTo(new CardReadResult.RemovedTooEarly());
    }

    @Test
    void a_chip_card_of_another_kind_is_no_identity_document() {
        machine.present(EmulatedIdCard.ofAnotherKind("bus pass"));

        assertThat(read()).isInstanceOf(CardReadResult.NotAnIdentityDocument.class);
    }

    @Test
    void an_answer_garbled_once_is_asked_for_again() {
        assertThat(readBriefly()).isEqualTo(new NoCard());
        machine.present(Cards.resident());
        machine.garbleNextAnswer();

        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void an_answer_that_breaks_off_is_asked_for_again() {
        assertThat(readBriefly()).isEqualTo(new NoCard());
        machine.present(Cards.resident());
        machine.cutNextAnswerAfter(6);

        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void noise_before_an_answer_is_passed_over() {
        machine.noise((byte) 0xAA, (byte) 0x00, (byte) 0xAA, (byte) 0xAA);
        machine.present(Cards.resident());

        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void a_module_that_misses_a_card_at_first_is_asked_again() {
        machine.firstFindFails(true);
        machine.present(Cards.resident());

        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void a_number_with_a_wrong_check_character_is_invalid() {
        var wrong = Cards.NUMBER.substring(0, 17) + (Cards.NUMBER.endsWith("1") ? "2" : "1");
        machine.present(Cards.resident("林海沧", wrong));

        assertThat(read()).isInstanceOf(CardReadResult.InvalidContent.class);
    }

    @Test
    void a_birthday_that_no_calendar_has_is_invalid() {
        machine.present(Cards.resident().altered(36, "19620230"));

        assertThat(read()).isInstanceOf(CardReadResult.InvalidContent.class);
    }

    @Test
    void an_unknown_layout_is_unreadable() {
        machine.present(Cards.resident().altered(248, "Q"));

        assertThat(read()).isInstanceOf(CardReadResult.Unreadable.class);
    }

    private static String item(CardReadResult result, Item item) {
        assertThat(result).isInstanceOf(Read.class);
        try (var identity = ((Read) result).identity()) {
            return identity.item(item).orElse("(none)");
        }
    }

    @Test
    void each_of_the_other_documents_is_told_apart() {
        machine.present(Cards.permit());
        assertThat(item(read(), Item.TRAVEL_PERMIT_NUMBER)).isEqualTo("H12345678");
        next(Cards.foreigner2017());
        assertThat(item(read(), Item.NUMBER)).isEqualTo(Cards.FOREIGN_NUMBER_2017);
        next(Cards.foreigner2023());
        assertThat(item(read(), Item.ENGLISH_NAME)).isEqualTo(Cards.LONG_NAME);
    }

    private void next(EmulatedIdCard card) {
        machine.lift();
        assertThat(readBriefly()).isEqualTo(new NoCard());
        machine.present(card);
    }

    @Test
    void the_newest_address_is_the_one_that_is_told() {
        machine.present(Cards.resident().withNewestAddress("厦门市海沧区新阳街道兴旺路6号"));

        assertThat(item(read(), Item.ADDRESS)).isEqualTo("厦门市海沧区新阳街道兴旺路6号");
    }

    @Test
    void without_a_newest_address_and_on_modules_that_have_none_the_old_one_is_told() {
        machine.present(Cards.resident());
        assertThat(item(read(), Item.ADDRESS)).isEqualTo(Cards.ADDRESS);

        machine.doesNotKnow(0x3003);
        next(Cards.resident());
        assertThat(item(read(), Item.ADDRESS)).isEqualTo(Cards.ADDRESS);
    }

    @Test
    void a_module_that_reads_only_with_fingerprints_is_read_all_the_same() {
        machine.doesNotKnow(0x3001);
        machine.present(Cards.resident().withFingerprints(2));
        assertThat(item(read(), Item.NUMBER)).isEqualTo(Cards.NUMBER);

        next(Cards.resident().withFingerprints(0));
        assertThat(item(read(), Item.NUMBER)).isEqualTo(Cards.NUMBER);
    }

    @Test
    void a_module_tells_by_what_it_is_known() {
        Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);

        assertThat(reader.securityModule()).contains(new SamId("05.01-20110101-0000000001-0123456789"));
    }

    @Test
    void a_module_that_does_not_tell_its_id_works_all_the_same() {
        machine.doesNotKnow(0x12FF);
        machine.unplug();
        Await.until("absent", () -> reader.health() instanceof DeviceHealth.Absent);
        machine.plug();
        Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);

        assertThat(reader.securityModule()).isEmpty();
        machine.present(Cards.resident());
        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void another_module_than_the_expected_one_wants_attention_and_reads() {
        var expected = new SamId("05.01-20110101-0000000002-0123456789");
        var fitting = new SamVReader.Fitting(Optional.of(expected), new Pictures(Optional.empty()));
        var other = new EmulatedSamVReader();
        var place = new SamVReader.Place(new EmulatedPorts().with("memory-2", other), "memory-2", 115200);
        try (var watched = SamVReader.start("watched", place, fitting, new HealthCell())) {
            Await.until(
                    "told",
                    () -> watched.health() instanceof DeviceHealth.Attention attention
                            && attention.reason() == ReasonCode.OTHER_SECURITY_MODULE);
            other.present(Cards.resident());
            assertThat(watched.read(Deadline.in(Duration.ofSeconds(8)))).isInstanceOf(Read.class);
            Await.until("told again", () -> watched.health() instanceof DeviceHealth.Attention);

            other.management(5, 1, 20110101, 2, 123456789);
            other.unplug();
            Await.until("absent", () -> watched.health() instanceof DeviceHealth.Absent);
            other.plug();
            Await.until("the right one", () -> watched.health() instanceof DeviceHealth.Ready);
        }
    }

    @Test
    void a_module_whose_self_test_fails_is_reset_and_then_given_up_until_it_succeeds() {
        Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);
        machine.selfTestFails(true);
        Await.until(
                "failed",
                () -> reader.health() instanceof DeviceHealth.Failed failed && failed.reason() == ReasonCode.SELF_TEST);
        assertThat(machine.resets()).isPositive();
        assertThat(read()).isEqualTo(new CardReadResult.ReaderLost(ReasonCode.SELF_TEST));

        machine.selfTestFails(false);
        Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);
    }

    @Test
    void answers_that_come_byte_by_byte_or_late_are_whole() {
        machine.singly(true);
        machine.present(Cards.resident());
        assertThat(read()).isInstanceOf(Read.class);

        machine.singly(false);
        machine.slow(Duration.ofMillis(400));
        next(Cards.resident());
        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void a_card_is_read_too_where_each_byte_takes_longer_than_on_the_slowest_line_of_a_module() {
        reader.close();
        machine.atLineSpeed();
        machine.present(Cards.resident());
        var place = new SamVReader.Place(ports, PORT, 1800); // the longest answer takes more than seven seconds

        try (var trickling = SamVReader.start("trickling", place, new HealthCell())) {
            assertThat(trickling.read(Deadline.in(Duration.ofSeconds(30)))).isInstanceOf(Read.class);
        }
    }

    @Test
    void noise_that_looks_like_the_beginning_of_an_answer_is_passed_over() {
        machine.noise(HexFormat.of().parseHex("aaaaaa96690005aaaaaa9669ffffaa"));
        machine.noiseAfter(HexFormat.of().parseHex("aaaaaa96690008"));
        machine.present(Cards.resident());

        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void an_answer_with_a_false_length_is_asked_for_again() {
        assertThat(readBriefly()).isEqualTo(new NoCard());
        machine.present(Cards.resident());
        machine.lengthOffBy(3);
        assertThat(read()).isInstanceOf(Read.class);

        next(Cards.resident());
        machine.lengthOffBy(-2);
        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void a_card_whose_chip_refuses_is_unreadable() {
        machine.damagedCards(true);
        machine.present(Cards.resident());

        assertThat(read()).isEqualTo(new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.CARD_REFUSES));
    }

    @Test
    void a_module_without_authorisation_says_so() {
        machine.authorised(false);
        machine.present(Cards.resident());
        Await.until("noticed", () -> reader.health() instanceof DeviceHealth.Failed);

        assertThat(read()).isEqualTo(new CardReadResult.ReaderNotAuthorised());
    }

    @Test
    void a_reader_that_is_not_there_is_lost_at_once_and_found_when_it_comes() {
        machine.unplug();
        assertThat(read()).isInstanceOf(CardReadResult.ReaderLost.class);
        Await.until("absent", () -> reader.health() instanceof DeviceHealth.Absent);

        machine.plug();

        Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);
        machine.present(Cards.resident());
        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void a_reader_unplugged_while_somebody_waits_is_lost() {
        var result = waiting();
        Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);

        machine.unplug();

        assertThat(result.join()).isInstanceOf(CardReadResult.ReaderLost.class);
    }

    @Test
    void a_card_of_the_next_person_put_down_between_two_reads_is_read() {
        machine.damagedCards(true);
        machine.present(Cards.resident());
        assertThat(read()).isInstanceOf(CardReadResult.Unreadable.class);
        machine.damagedCards(false);
        machine.lift();
        long before = machine.emptyFinds();
        Await.until("the lift is noticed", () -> machine.emptyFinds() >= before + 2);

        machine.present(Cards.resident());

        assertThat(read()).isInstanceOf(Read.class);
    }

    @Test
    void a_card_is_not_touched_while_nobody_waits() {
        Await.until("ready", () -> reader.health() instanceof DeviceHealth.Ready);

        assertThat(machine.emptyFinds()).isZero();
    }

    @Test
    void a_closed_reader_answers_at_once() {
        reader.close();

        assertThat(read()).isEqualTo(new CardReadResult.ReaderLost(ReasonCode.NOT_CONNECTED));
    }

    @Test
    void a_silent_reader_fails_with_that_reason() {
        machine.silent();

        assertThat(read()).isEqualTo(new CardReadResult.ReaderLost(ReasonCode.NO_ANSWER));
        assertThat(reader.health())
                .isInstanceOfSatisfying(
                        DeviceHealth.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(ReasonCode.NO_ANSWER));
    }
}
