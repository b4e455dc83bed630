package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TypesettingTest {
    private final Typesetting narrow = new Typesetting(32);

    private static int width(String text) {
        return Typesetting.width(Glyph.of(text));
    }

    private static String text(List<Glyph> glyphs) {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    }

    private List<String> wrap(String text) {
        return narrow.wrap(Glyph.of(text)).stream().map(TypesettingTest::text).toList();
    }

    private List<String> columns(String left, String right) {
        return narrow.columns(Glyph.of(left), Glyph.of(right)).stream()
                .map(TypesettingTest::text)
                .toList();
    }

    @Test
    void a_chinese_character_takes_two_columns_and_so_do_its_quotes_and_dashes() {
        assertThat(width("HC-1")).isEqualTo(4);
        assertThat(width("海沧")).isEqualTo(4);
        assertThat(width("“—”")).isEqualTo(6);
        assertThat(width("𠮷")).isEqualTo(2);
        assertThat(width("ＡＢ")).isEqualTo(4);
    }

    @Test
    void marks_that_stand_on_a_letter_take_no_column_of_their_own() {
        assertThat(width("e\u0301")).isEqualTo(2); // the font's own é, fullwidth like all but ASCII
        assertThat(width("q\u0301")).isEqualTo(1);
        assertThat(width("👨\u200D👩\u200D👧")).isEqualTo(2);
        assertThat(width("a\u200Bb")).isEqualTo(2);
    }

    @Test
    void what_unicode_calls_ambiguous_is_wide_if_the_font_has_it_and_narrow_if_not() {
        assertThat(width("①")).isEqualTo(2);
        assertThat(width("\u00A2")).isEqualTo(1);
    }

    @Test
    void words_are_not_torn_where_a_blank_is_near() {
        assertThat(wrap("self-service terminal of Haicang district"))
                .containsExactly("self-service terminal of Haicang", "district");
        assertThat(wrap("the self-service terminals of Haicang"))
                .containsExactly("the self-service terminals of", "Haicang");
        assertThat(wrap("海沧区政务服务中心二楼自助区Terminal")).containsExactly("海沧区政务服务中心二楼自助区", "Terminal");
    }

    @Test
    void a_word_longer_than_the_paper_is_torn_and_complete() {
        assertThat(wrap("x".repeat(70))).containsExactly("x".repeat(32), "x".repeat(32), "x".repeat(6));
    }

    @Test
    void no_line_begins_with_a_full_stop_or_ends_with_an_opening_bracket() {
        assertThat(wrap("一二三四五六七八九十一二三四五六。七")).containsExactly("一二三四五六七八九十一二三四五", "六。七");
        assertThat(wrap("一二三四五六七八九十一二三四五（六）")).containsExactly("一二三四五六七八九十一二三四五", "（六）");
    }

    @Test
    void what_is_held_together_by_firm_blanks_stays_together() {
        assertThat(Typesetting.widestWord(Glyph.of("1234\u00A05678\u00A09012\u00A03456")))
                .isEqualTo(19);
    }

    @Test
    void left_and_right_stand_on_one_line_where_they_can() {
        assertThat(columns("回执编号", "HC-0001")).containsExactly("回执编号                 HC-0001");
    }

    @Test
    void a_right_text_that_is_too_long_wraps_at_the_right_edge() {
        assertThat(columns("办理事项", "城乡居民基本医疗保险参保登记"))
                .containsExactly("办理事项  城乡居民基本医疗保险参", "                          保登记");
    }

    @Test
    void a_left_text_that_is_too_long_wraps_and_the_right_one_stays_right() {
        assertThat(columns("城乡居民基本医疗保险参保登记及缴费", "12.50")).containsExactly("城乡居民基本医疗保险参保登 12.50", "记及缴费");
    }

    @Test
    void whatever_the_text_no_line_is_wider_than_the_paper_and_nothing_is_lost() {
        var random = new Random(20261126);
        var alphabet = "海沧区a b-1，“。（𠮷囷 e\u0301\u00A0é👨한①".codePoints().toArray();
        for (int i = 0; i < 2000; i++) {
            var text = text(Glyph.of(anything(random, alphabet)));
            var right = text(Glyph.of(anything(random, alphabet)));

            var lines = narrow.wrap(Glyph.of(text));

            assertThat(lines).allMatch(line -> Typesetting.width(line) <= 32);
            assertThat(lines.stream()
                            .map(TypesettingTest::text)
                            .collect(Collectors.joining())
                            .replace(" ", ""))
                    .isEqualTo(text.replace(" ", ""));
            assertThat(narrow.columns(Glyph.of(text), Glyph.of(right))).allMatch(line -> Typesetting.width(line) <= 32);
        }
    }

    private static String anything(Random random, int[] alphabet) {
        return random.ints(random.nextInt(120), 0, alphabet.length)
                .map(at -> alphabet[at])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
