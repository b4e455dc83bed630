package cn.haicang.devices.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.InvalidContent;
import cn.haicang.devices.card.CardReadResult.InvalidContent.Flaw;
import cn.haicang.devices.card.CardReadResult.NeedsAuthentication;
import cn.haicang.devices.card.CardReadResult.Read;
import cn.haicang.devices.card.CardReadResult.Unreadable;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.devices.emulator.EmulatedSocialSecurityCard;
import cn.haicang.devices.testing.Cards;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.smartcardio.CardException;
import javax.smartcardio.ResponseAPDU;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialSecurityCardTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static CardReadResult read(EmulatedSocialSecurityCard card) throws CardException {
        var chip = new Chip(command -> new ResponseAPDU(card.process(command.getBytes())));
        return new SocialSecurityCard(chip, card.atr(), Optional.empty()).read().orElseThrow();
    }

    private static Map<Item, String> items(CardIdentity identity) {
        var items = new EnumMap<Item, String>(Item.class);
        try (identity) {
            assertThat(identity.kind()).isEqualTo(DocumentKind.SOCIAL_SECURITY_CARD);
            for (var item : Item.values()) {
                identity.item(item).ifPresent(value -> items.put(item, value));
            }
        }
        return items;
    }

    private static Map<Item, String> itemsOf(EmulatedSocialSecurityCard card) throws CardException {
        var result = read(card);
        assertThat(result).isInstanceOf(Read.class);
        return items(((Read) result).identity());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.00", "2.00"})
    void a_card_of_the_first_versions_says_just_this(String version) throws CardException {
        assertThat(itemsOf(Cards.socialSecurity(version)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Item.NAME, "林海沧",
                        Item.SEX, "MALE",
                        Item.NATION_CODE, "22",
                        Item.NATION, "畲",
                        Item.NUMBER, Cards.NUMBER,
                        Item.CARD_NUMBER, "A12345678",
                        Item.CARD_VERSION, version,
                        Item.ISSUING_REGION, "350200",
                        Item.VALID_FROM, "2018-03-01",
                        Item.VALID_TO, "2038-03-01"));
    }

    @Test
    void the_birth_date_is_the_cards_own_and_the_numbers_where_it_has_none() throws CardException {
        var other = Cards.socialSecurity("2.00").altered(0x0D, HexFormat.of().parseHex("19620501"));
        try (var identity = ((Read) read(other)).identity()) {
            assertThat(identity.birthDate()).contains(Cards.BIRTH.plusDays(1));
        }
        try (var identity = ((Read) read(Cards.socialSecurity("2.00").altered(0x0D))).identity()) {
            assertThat(identity.birthDate()).contains(Cards.BIRTH);
        }
    }

    @Test
    void cards_of_every_manner_say_the_same() throws CardException {
        var plain = itemsOf(Cards.socialSecurity("2.00"));

        assertThat(itemsOf(Cards.socialSecurity("2.00").frugal())).isEqualTo(plain);
        assertThat(itemsOf(Cards.socialSecurity("2.00").oldSelect())).isEqualTo(plain);
        assertThat(itemsOf(Cards.socialSecurity("2.00").byPlaceOnly())).isEqualTo(plain);
        assertThat(itemsOf(Cards.socialSecurity("2.00").frugal().oldSelect().byPlaceOnly()))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿卜杜热合曼·麦麦提吐尔逊·艾则孜江", "A阿卜杜热合曼麦麦提吐尔逊艾则孜江", "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"})
    void a_name_that_goes_on_in_the_second_record_is_whole_also_across_the_border(String name) throws CardException {
        assertThat(name.getBytes(GB18030)).hasSizeGreaterThan(30);

        assertThat(itemsOf(Cards.socialSecurity(name, Cards.NUMBER, "1.00"))).containsEntry(Item.NAME, name);
    }

    @Test
    void names_are_padded_with_zeros_or_blanks() throws CardException {
        byte[] blanks = Arrays.copyOf("林海沧".getBytes(GB18030), 30);
        Arrays.fill(blanks, 6, 30, (byte) ' ');

        assertThat(itemsOf(Cards.socialSecurity("2.00").altered(0x09, blanks))).containsEntry(Item.NAME, "林海沧");
        assertThat(itemsOf(Cards.socialSecurity("2.00").altered(0x09, blanks).altered(0x4E, new byte[20])))
                .containsEntry(Item.NAME, "林海沧");
    }

    @Test
    void a_name_of_bytes_that_are_no_characters_is_a_flaw() throws CardException {
        assertThat(read(Cards.socialSecurity("2.00").altered(0x09, (byte) 0xC1, (byte) 0xFF, (byte) 0x81)))
                .isEqualTo(new InvalidContent(Flaw.NAME));
        assertThat(read(Cards.socialSecurity("2.00").altered(0x09, (byte) 'A', (byte) 7, (byte) 'B')))
                .isEqualTo(new InvalidContent(Flaw.NAME));
        assertThat(read(Cards.socialSecurity("2.00").altered(0x09, new byte[30])))
                .isEqualTo(new InvalidContent(Flaw.NAME));
    }

    @Test
    void only_the_first_nine_characters_of_the_card_number_count() throws CardException {
        assertThat(itemsOf(Cards.socialSecurity("2.00").alteredCard(0x07, ascii("B87654321\0\0junk"))))
                .containsEntry(Item.CARD_NUMBER, "B87654321");
        assertThat(itemsOf(Cards.socialSecurity("2.00").alteredCard(0x07, ascii("B8765\0\0\0\0"))))
                .containsEntry(Item.CARD_NUMBER, "B8765");
    }

    @ParameterizedTest
    @CsvSource({"1,MALE", "2,FEMALE", "9,UNSPECIFIED", "0,UNKNOWN", "5,UNKNOWN"})
    void sexes_have_the_codes_of_the_standard(String code, String sex) throws CardException {
        assertThat(itemsOf(Cards.socialSecurity("2.00").altered(0x0A, ascii(code))))
                .containsEntry(Item.SEX, sex);
    }

    @Test
    void the_nation_is_two_decimal_digits_in_one_byte() throws CardException {
        assertThat(itemsOf(Cards.socialSecurity("2.00").altered(0x0B, (byte) 0x56)))
                .containsEntry(Item.NATION_CODE, "56")
                .containsEntry(Item.NATION, "基诺");
        assertThat(itemsOf(Cards.socialSecurity("2.00").altered(0x0B, (byte) 0xFF)))
                .doesNotContainKeys(Item.NATION_CODE, Item.NATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "ffffffff"})
    void a_validity_that_was_never_written_is_none(String day) throws CardException {
        assertThat(itemsOf(Cards.socialSecurity("2.00")
                        .alteredCard(0x06, HexFormat.of().parseHex(day))))
                .doesNotContainKey(Item.VALID_TO)
                .containsEntry(Item.VALID_FROM, "2018-03-01");
    }

    @Test
    void dates_that_cannot_be_are_flaws() throws CardException {
        assertThat(read(Cards.socialSecurity("2.00")
                        .alteredCard(0x06, HexFormat.of().parseHex("20180228"))))
                .isEqualTo(new InvalidContent(Flaw.VALIDITY));
        assertThat(read(Cards.socialSecurity("2.00")
                        .alteredCard(0x05, HexFormat.of().parseHex("20180230"))))
                .isEqualTo(new InvalidContent(Flaw.VALIDITY));
        assertThat(read(Cards.socialSecurity("2.00")
                        .altered(0x0D, HexFormat.of().parseHex("19620230"))))
                .isEqualTo(new InvalidContent(Flaw.BIRTH_DATE));
    }

    @Test
    void a_small_x_at_the_end_of_the_number_is_a_great_one() throws CardException {
        var number = EmulatedIdCard.number("350205", Cards.BIRTH, "009");

        assertThat(itemsOf(Cards.socialSecurity("林海沧", number.replace('X', 'x'), "2.00")))
                .containsEntry(Item.NUMBER, number);
    }

    @Test
    void a_foreigners_number_of_2023_is_one_too() throws CardException {
        assertThat(itemsOf(Cards.socialSecurity("MAX", Cards.FOREIGN_NUMBER_2023, "2.00")))
                .containsEntry(Item.NUMBER, Cards.FOREIGN_NUMBER_2023);
    }

    /** The first with a wrong check character, the second with the right one and a thirtieth of February. */
    @ParameterizedTest
    @ValueSource(strings = {"110101194912310021", "110101195302300026", "000000000000000000", "ABCDEFGHIJKLMNOPQR"})
    void a_number_that_nobody_can_have_is_a_flaw(String number) throws CardException {
        assertThat(read(Cards.socialSecurity("林海沧", number, "2.00"))).isEqualTo(new InvalidContent(Flaw.NUMBER));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x03, 0x07})
    void without_number_or_version_of_the_card_records_are_missing(int tag) throws CardException {
        assertThat(read(Cards.socialSecurity("2.00").alteredCard(tag)))
                .isEqualTo(new Unreadable(Unreadable.Cause.RECORDS_MISSING));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x08, 0x09})
    void without_name_or_number_of_the_holder_records_are_missing(int tag) throws CardException {
        assertThat(read(Cards.socialSecurity("2.00").altered(tag)))
                .isEqualTo(new Unreadable(Unreadable.Cause.RECORDS_MISSING));
    }

    @Test
    void what_is_not_needed_may_be_missing() throws CardException {
        var bare = Cards.socialSecurity("2.00")
                .altered(0x0A)
                .altered(0x0B)
                .alteredCard(0x01)
                .alteredCard(0x05)
                .alteredCard(0x06);

        assertThat(itemsOf(bare)).containsOnlyKeys(Item.NAME, Item.NUMBER, Item.CARD_NUMBER, Item.CARD_VERSION);
    }

    @Test
    void a_card_of_version_3_tells_its_own_number_and_nothing_of_its_holder() throws CardException {
        var result = read(Cards.socialSecurity("3.00"));

        assertThat(result).isInstanceOf(NeedsAuthentication.class);
        assertThat(items(((NeedsAuthentication) result).readable()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Item.CARD_NUMBER, "A12345678",
                        Item.CARD_VERSION, "3.00",
                        Item.ISSUING_REGION, "350200"));
    }

    @Test
    void a_closed_holders_file_wants_authentication_whatever_the_version() throws CardException {
        var result = read(Cards.socialSecurity("3.00").alteredCard(0x03, ascii("2.00")));

        assertThat(result).isInstanceOf(NeedsAuthentication.class);
        assertThat(items(((NeedsAuthentication) result).readable())).containsEntry(Item.CARD_VERSION, "2.00");
    }

    /** The card as it is, but for what {@code change} makes of its answers to one instruction. */
    private static Optional<CardReadResult> read(int instruction, UnaryOperator<byte[]> change) throws CardException {
        var card = Cards.socialSecurity("2.00").byPlaceOnly();
        var chip = new Chip(command -> {
            byte[] answer = card.process(command.getBytes());
            return new ResponseAPDU(command.getINS() == instruction ? change.apply(answer) : answer);
        });
        return new SocialSecurityCard(chip, card.atr(), Optional.empty()).read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6283", "9303"})
    void a_locked_application_is_a_card_that_refuses(String status) throws CardException {
        assertThat(read(0xA4, _ -> HexFormat.of().parseHex(status)))
                .contains(new Unreadable(Unreadable.Cause.CARD_REFUSES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6a82", "6d00", "6e00", "6a81", "6999"})
    void a_card_without_the_application_is_none(String status) throws CardException {
        assertThat(read(0xA4, _ -> HexFormat.of().parseHex(status))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6a80", "6a81", "6a86", "6b00"})
    void a_card_that_knows_no_tags_may_say_so_in_any_of_these_ways(String status) throws CardException {
        var refusal = HexFormat.of().parseHex(status);

        assertThat(read(0xB2, answer -> Arrays.equals(answer, HexFormat.of().parseHex("6a81")) ? refusal : answer))
                .hasValueSatisfying(result -> {
                    assertThat(result).isInstanceOf(Read.class);
                    result.wipe();
                });
    }

    @Test
    void a_record_that_says_it_is_longer_than_it_is_is_none() throws CardException {
        assertThat(read(0xB2, answer -> {
                    byte[] longer = answer.clone();
                    if (longer.length > 2) {
                        longer[1]++;
                    }
                    return longer;
                }))
                .contains(new Unreadable(Unreadable.Cause.RECORDS_MISSING));
    }

    @Test
    void a_record_that_ends_before_what_was_asked_for_is_whole() throws CardException {
        assertThat(read(0xB2, answer -> {
                    byte[] ended = answer.clone();
                    if (ended[ended.length - 2] == (byte) 0x90) {
                        ended[ended.length - 2] = 0x62;
                        ended[ended.length - 1] = (byte) 0x82;
                    }
                    return ended;
                }))
                .hasValueSatisfying(result -> {
                    assertThat(result).isInstanceOf(Read.class);
                    result.wipe();
                });
    }

    @Test
    void a_record_with_another_tag_than_the_one_asked_for_is_none() throws CardException {
        var card = Cards.socialSecurity("2.00");
        var chip = new Chip(command -> {
            byte[] answer = card.process(command.getBytes());
            if (command.getINS() == 0xB2 && command.getP1() == 0x08) {
                answer[0] = 0x09;
            }
            return new ResponseAPDU(answer);
        });

        assertThat(new SocialSecurityCard(chip, card.atr(), Optional.empty()).read())
                .contains(new Unreadable(Unreadable.Cause.RECORDS_MISSING));
    }

    @Test
    void no_pin_is_ever_tried() throws CardException {
        for (var version : new String[] {"1.00", "2.00", "3.00"}) {
            var card = Cards.socialSecurity(version);
            var chip = new Chip(command -> {
                assertThat(command.getINS()).isNotEqualTo(0x20);
                return new ResponseAPDU(card.process(command.getBytes()));
            });
            new SocialSecurityCard(chip, card.atr(), Optional.empty())
                    .read()
                    .orElseThrow()
                    .wipe();
        }
    }
}
