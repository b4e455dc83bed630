package cn.haicang.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitTest {
    @ParameterizedTest
    @CsvSource({
        // The standard's own example is 0794 with 5; the others were computed by another program.
        "0794, 5",
        "001370000001407, 1",
        "001370000002000, 8",
        "000010000001000, 3",
        "999999999999999, 8"
    })
    void mod_11_10_agrees_with_values_computed_elsewhere(String digits, int check) {
        assertThat(CheckDigit.mod11_10(digits)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource({
        // The first is the example of GB 11643; the others were computed by another program.
        "11010519491231002, X",
        "35029919520307002, 1",
        "44052418800101001, 4",
        "35020520000229123, 5",
        "35020519010229123, 6"
    })
    void mod_11_2_agrees_with_values_computed_elsewhere(String digits, char check) {
        assertThat(CheckDigit.mod11_2(digits)).isEqualTo(check);
    }

    @Test
    void mod_11_10_finds_every_single_wrong_digit() {
        var random = new Random(7064);
        for (int round = 0; round < 200; round++) {
            var digits = digits(random, 15);
            int check = CheckDigit.mod11_10(digits);
            for (int at = 0; at < digits.length(); at++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong != digits.charAt(at)) {
                        assertThat(CheckDigit.mod11_10(with(digits, at, wrong)))
                                .as("%s with %s at %s", digits, wrong, at)
                                .isNotEqualTo(check);
                    }
                }
            }
        }
    }

    @Test
    void mod_11_2_finds_every_single_wrong_digit_and_every_swap_of_neighbours() {
        var random = new Random(11643);
        for (int round = 0; round < 200; round++) {
            var digits = digits(random, 17);
            char check = CheckDigit.mod11_2(digits);
            for (int at = 0; at < digits.length(); at++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong != digits.charAt(at)) {
                        assertThat(CheckDigit.mod11_2(with(digits, at, wrong))).isNotEqualTo(check);
                    }
                }
                if (at > 0 && digits.charAt(at) != digits.charAt(at - 1)) {
                    var swapped = with(with(digits, at, digits.charAt(at - 1)), at - 1, digits.charAt(at));
                    assertThat(CheckDigit.mod11_2(swapped)).isNotEqualTo(check);
                }
            }
        }
    }

    private static String digits(Random random, int length) {
        var digits = new StringBuilder();
        random.ints(length, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    private static String with(String digits, int at, char digit) {
        return digits.substring(0, at) + digit + digits.substring(at + 1);
    }
}
