package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PaperWidthTest {
    private final PaperWidth narrow = PaperWidth.ofMillimetres(58);

    @Test
    void a_chinese_character_takes_two_columns_and_so_do_its_quotes_and_dashes() {
        assertThat(PaperWidth.of("HC-1")).isEqualTo(4);
        assertThat(PaperWidth.of("海沧")).isEqualTo(4);
        assertThat(PaperWidth.of("“—”")).isEqualTo(6);
        assertThat(PaperWidth.of("𠮷")).isEqualTo(2);
    }

    @Test
    void words_are_not_torn_where_a_blank_is_near() {
        assertThat(narrow.wrap("self-service terminal of Haicang district"))
                .containsExactly("self-service terminal of Haicang", "district");
        assertThat(narrow.wrap("the self-service terminals of Haicang"))
                .containsExactly("the self-service terminals of", "Haicang");
    }

    @Test
    void whatever_the_text_no_line_is_wider_than_the_paper_and_nothing_is_lost() {
        var random = new Random(20261123);
        var alphabet = "海沧区a b-1，“𠮷囷 e".codePoints().toArray();
        for (int i = 0; i < 2000; i++) {
            var text = random.ints(random.nextInt(120), 0, alphabet.length)
                    .map(at -> alphabet[at])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            var lines = narrow.wrap(text);

            assertThat(lines).allMatch(line -> PaperWidth.of(line) <= 32);
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void columns_that_do_not_fit_side_by_side_stand_one_below_the_other() {
        assertThat(narrow.columns("办理事项", "城乡居民基本医疗保险参保登记")).containsExactly("办理事项", "    城乡居民基本医疗保险参保登记");
    }
}
