package cn.haicang.devices.idtext;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.InvalidContent;
import cn.haicang.devices.card.CardReadResult.InvalidContent.Flaw;
import cn.haicang.devices.card.CardReadResult.Read;
import cn.haicang.devices.card.CardReadResult.Unreadable;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.devices.testing.Cards;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTextTest {
    private static final byte[] NO_PICTURE = {};

    private static CardReadResult parse(EmulatedIdCard card) {
        return IdentityText.read(card.text(), Optional.empty(), NO_PICTURE);
    }

    private static Map<Item, String> itemsOf(CardReadResult result) {
        assertThat(result).isInstanceOf(Read.class);
        var items = new EnumMap<Item, String>(Item.class);
        try (var identity = ((Read) result).identity()) {
            for (var item : Item.values()) {
                identity.item(item).ifPresent(value -> items.put(item, value));
            }
        }
        return items;
    }

    private static String item(EmulatedIdCard card, Item item) {
        return itemsOf(parse(card)).getOrDefault(item, "(none)");
    }

    private static void assertIs(CardReadResult result, DocumentKind kind) {
        try (var identity = ((Read) result).identity()) {
            assertThat(identity.kind()).isEqualTo(kind);
            assertThat(identity.birthDate()).contains(Cards.BIRTH);
        }
    }

    private static void assertFlaw(EmulatedIdCard card, Flaw flaw) {
        assertThat(parse(card)).isEqualTo(new InvalidContent(flaw));
    }

    @Test
    void a_resident_card_says_just_this() {
        assertIs(parse(Cards.resident()), DocumentKind.RESIDENT_ID_CARD);
        assertThat(itemsOf(parse(Cards.resident())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Item.NAME, "林海沧",
                        Item.SEX, "MALE",
                        Item.NATION_CODE, "22",
                        Item.NATION, "畲",
                        Item.ADDRESS, Cards.ADDRESS,
                        Item.NUMBER, Cards.NUMBER,
                        Item.ISSUER, "厦门市公安局海沧分局",
                        Item.VALID_FROM, "2020-01-02",
                        Item.VALID_TO, "LONG_TERM"));
    }

    @Test
    void a_permit_for_hong_kong_macao_and_taiwan_residents_says_just_this() {
        assertIs(parse(Cards.permit()), DocumentKind.HMT_RESIDENCE_PERMIT);
        assertThat(itemsOf(parse(Cards.permit())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Item.NAME, "林海沧",
                        Item.SEX, "MALE",
                        Item.ADDRESS, Cards.ADDRESS,
                        Item.NUMBER, Cards.HONG_KONG_NUMBER,
                        Item.ISSUER, "厦门市公安局海沧分局",
                        Item.TRAVEL_PERMIT_NUMBER, "H12345678",
                        Item.ISSUE_COUNT, "02",
                        Item.VALID_FROM, "2020-01-02",
                        Item.VALID_TO, "LONG_TERM"));
    }

    @Test
    void a_foreigners_card_of_2017_says_just_this() {
        assertIs(parse(Cards.foreigner2017()), DocumentKind.FOREIGN_PERMANENT_RESIDENT_CARD_2017);
        assertThat(itemsOf(parse(Cards.foreigner2017())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Item.ENGLISH_NAME, "EXAMPLE, MAXIMILIANE",
                        Item.NAME, "马克西",
                        Item.SEX, "FEMALE",
                        Item.NUMBER, Cards.FOREIGN_NUMBER_2017,
                        Item.NATIONALITY, "XXA",
                        Item.CARD_VERSION, "01",
                        Item.ACCEPTING_AUTHORITY, "3502",
                        Item.VALID_FROM, "2024-05-06",
                        Item.VALID_TO, "2034-05-06"));
    }

    @Test
    void a_foreigners_card_of_2023_says_just_this_and_its_long_name_is_whole() {
        assertIs(parse(Cards.foreigner2023()), DocumentKind.FOREIGN_PERMANENT_RESIDENT_CARD_2023);
        assertThat(itemsOf(parse(Cards.foreigner2023())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Item.ENGLISH_NAME, Cards.LONG_NAME,
                        Item.NAME, "马克西",
                        Item.SEX, "FEMALE",
                        Item.NUMBER, Cards.FOREIGN_NUMBER_2023,
                        Item.NATIONALITY, "840",
                        Item.ISSUE_COUNT, "01",
                        Item.FORMER_NUMBER, "K01",
                        Item.VALID_FROM, "2024-05-06",
                        Item.VALID_TO, "2034-05-06"));
    }

    @Test
    void names_and_addresses_use_their_fields_to_the_last_character() {
        var name = "阿卜杜热合曼·麦麦提吐尔逊·艾";
        assertThat(name).hasSize(15);
        assertThat(item(Cards.resident().altered(0, name), Item.NAME)).isEqualTo(name);

        var address = "福建省厦门市海沧区".repeat(4).substring(0, 35);
        assertThat(item(Cards.resident().altered(52, address), Item.ADDRESS)).isEqualTo(address);
    }

    @Test
    void an_english_name_of_2017_has_sixty_characters() {
        var name = "ABCDEFGHIJ ".repeat(6).substring(0, 60);
        assertThat(item(Cards.foreigner2017().altered(0, name), Item.ENGLISH_NAME))
                .isEqualTo(name);
    }

    @Test
    void a_blank_between_the_two_halves_of_a_name_is_kept() {
        var card = Cards.foreigner2023().altered(52, "A".repeat(34) + " ").altered(220, "B          ");

        assertThat(item(card, Item.ENGLISH_NAME)).isEqualTo("A".repeat(34) + " B");
    }

    @Test
    void characters_beyond_the_basic_plane_and_private_ones_are_whole() {
        assertThat(item(Cards.resident().altered(0, "李𠮷囷"), Item.NAME)).isEqualTo("李𠮷囷");
        assertThat(item(Cards.resident().altered(0, "李\ue863 "), Item.NAME)).isEqualTo("李\ue863");
        var split = Cards.foreigner2023().altered(52, "A".repeat(34) + "\ud842").altered(220, "\udfb7          ");
        assertThat(item(split, Item.ENGLISH_NAME)).isEqualTo("A".repeat(34) + "𠮷");
    }

    @Test
    void padding_may_be_blanks_of_either_width_or_zeros() {
        assertThat(item(Cards.resident().altered(0, "林海沧\0\0\0\0\0\0\0\0\0\0\0\0"), Item.NAME))
                .isEqualTo("林海沧");
        assertThat(item(Cards.resident().altered(0, "林海沧\u3000\u3000"), Item.NAME))
                .isEqualTo("林海沧");
        assertThat(item(Cards.resident().altered(0, "  林海沧"), Item.NAME)).isEqualTo("林海沧");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "林\ud842沧",
                "林\udfb7沧",
                "林\0沧",
                "林\n沧",
                "林\u202e沧",
                "林\ufffe沧",
                "林\ufffd沧",
                "林\u2028沧",
                "林\ufdd0沧"
            })
    void what_no_screen_can_show_is_in_no_name(String name) {
        assertFlaw(Cards.resident().altered(0, name), Flaw.NAME);
        assertFlaw(Cards.foreigner2017().altered(0, name), Flaw.NAME);
        assertFlaw(Cards.resident().altered(52, name), Flaw.TEXT);
        assertFlaw(Cards.resident().altered(158, name), Flaw.TEXT);
    }

    @Test
    void somebody_without_any_name_is_nobody() {
        assertFlaw(Cards.resident().altered(0, " ".repeat(15)), Flaw.NAME);
        assertThat(item(Cards.foreigner2017().altered(158, " ".repeat(15)), Item.ENGLISH_NAME))
                .startsWith("EXAMPLE");
    }

    @ParameterizedTest
    @CsvSource({"0,UNKNOWN", "1,MALE", "2,FEMALE", "9,UNSPECIFIED", "7,UNKNOWN", "x,UNKNOWN"})
    void sexes_have_the_codes_of_the_standard(String code, String sex) {
        assertThat(item(Cards.resident().altered(30, code), Item.SEX)).isEqualTo(sex);
        assertThat(item(Cards.foreigner2017().altered(120, code), Item.SEX)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"01,汉", "02,蒙古", "22,畲", "23,高山", "55,珞巴", "56,基诺", "97,其他", "98,外国血统中国籍人士", "57,(none)", "00,(none)"})
    void nations_have_the_names_of_the_standard(String code, String name) {
        assertThat(item(Cards.resident().altered(32, code), Item.NATION)).isEqualTo(name);
        assertThat(item(Cards.resident().altered(32, code), Item.NATION_CODE)).isEqualTo(code);
    }

    @Test
    void what_is_no_code_of_a_nation_says_nothing() {
        assertThat(item(Cards.resident().altered(32, "汉族"), Item.NATION_CODE)).isEqualTo("(none)");
        assertThat(item(Cards.resident().altered(32, "1 "), Item.NATION_CODE)).isEqualTo("(none)");
    }

    @Test
    void a_small_x_at_the_end_of_a_number_is_a_great_one() {
        var number = EmulatedIdCard.number("350205", Cards.BIRTH, "009");
        assertThat(number).endsWith("X");

        assertThat(item(Cards.resident().altered(122, number.replace('X', 'x')), Item.NUMBER))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"810000", "820000", "830000"})
    void a_permit_is_numbered_by_where_its_holder_comes_from(String region) {
        var number = EmulatedIdCard.number(region, Cards.BIRTH, "003");

        assertThat(item(Cards.permit().altered(122, number), Item.NUMBER)).isEqualTo(number);
    }

    @Test
    void each_kind_of_document_has_numbers_of_its_own() {
        assertFlaw(Cards.permit().altered(122, Cards.NUMBER), Flaw.NUMBER);
        assertFlaw(Cards.foreigner2023().altered(122, Cards.NUMBER), Flaw.NUMBER);
        assertFlaw(Cards.resident().altered(122, Cards.FOREIGN_NUMBER_2017 + "   "), Flaw.NUMBER);
        assertFlaw(Cards.foreigner2017().altered(122, "XX1350219620430"), Flaw.NUMBER);
        assertFlaw(Cards.foreigner2017().altered(122, "XXA35021962043 "), Flaw.NUMBER);
        assertFlaw(Cards.resident().altered(122, " ".repeat(18)), Flaw.NUMBER);
    }

    @Test
    void a_wrong_check_character_is_noticed_on_each_kind_that_has_one() {
        assertFlaw(Cards.resident().altered(122, wrong(Cards.NUMBER)), Flaw.NUMBER);
        assertFlaw(Cards.permit().altered(122, wrong(Cards.HONG_KONG_NUMBER)), Flaw.NUMBER);
        assertFlaw(Cards.foreigner2023().altered(122, wrong(Cards.FOREIGN_NUMBER_2023)), Flaw.NUMBER);
    }

    private static String wrong(String number) {
        return number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19620230", "20261301", "1962043 ", "        ", "18620430", "１９６２０４３０", "99991231"})
    void a_birthday_that_cannot_be_is_noticed(String day) {
        assertFlaw(Cards.resident().altered(36, day), Flaw.BIRTH_DATE);
        assertFlaw(Cards.foreigner2017().altered(220, day), Flaw.BIRTH_DATE);
        assertFlaw(Cards.foreigner2023().altered(36, day), Flaw.BIRTH_DATE);
    }

    @Test
    void nobody_is_born_tomorrow_but_somebody_is_today() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        assertFlaw(Cards.resident().altered(36, digits(today.plusDays(1))), Flaw.BIRTH_DATE);
        assertThat(parse(Cards.resident().altered(36, digits(today)))).isInstanceOf(Read.class);
    }

    private static String digits(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Test
    void a_document_does_not_end_before_it_begins() {
        assertFlaw(Cards.foreigner2017().altered(204, "20240505"), Flaw.VALIDITY);
        assertThat(parse(Cards.foreigner2017().altered(204, "20240506"))).isInstanceOf(Read.class);
        assertFlaw(Cards.resident().altered(188, "20200230"), Flaw.VALIDITY);
        assertFlaw(Cards.resident().altered(204, "20400230"), Flaw.VALIDITY);
        assertFlaw(Cards.resident().altered(204, "长期x     "), Flaw.VALIDITY);
    }

    @Test
    void the_newest_address_stands_in_place_of_the_old_one() {
        var result = IdentityText.read(Cards.resident().text(), Optional.of("厦门市海沧区新阳街道\0"), NO_PICTURE);

        assertThat(itemsOf(result)).containsEntry(Item.ADDRESS, "厦门市海沧区新阳街道");
    }

    @Test
    void the_picture_goes_with_the_identity_and_is_wiped_if_there_is_none() {
        byte[] picture = {1, 2, 3};
        var read = (Read) IdentityText.read(Cards.resident().text(), Optional.empty(), picture);
        assertThat(read.identity().withPhoto(byte[]::clone)).contains(new byte[] {1, 2, 3});
        read.identity().close();
        assertThat(picture).containsOnly(0);

        byte[] nobodys = {1, 2, 3};
        IdentityText.read(Cards.resident().altered(122, "1").text(), Optional.empty(), nobodys);
        assertThat(nobodys).containsOnly(0);
        byte[] unknown = {1, 2, 3};
        IdentityText.read(new byte[256], Optional.empty(), unknown);
        assertThat(unknown).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q", "j", "\0", "Ｊ", "\u0120"})
    void a_layout_that_no_document_has_is_unreadable(String kind) {
        assertThat(parse(Cards.resident().altered(248, kind)))
                .isEqualTo(new Unreadable(Unreadable.Cause.LAYOUT_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 248, 250, 255, 257, 512})
    void a_text_of_another_length_is_unreadable(int length) {
        var text = Arrays.copyOf(Cards.resident().text(), length);

        assertThat(IdentityText.read(text, Optional.empty(), NO_PICTURE))
                .isEqualTo(new Unreadable(Unreadable.Cause.LAYOUT_UNKNOWN));
    }
}
