package cn.haicang.devices.card;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.devices.testing.Cards;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentNumberTest {
    @Test
    void of_all_eighteen_check_characters_exactly_one_is_possible() {
        var front = Cards.NUMBER.substring(0, 17);

        assertThat("0123456789X".chars().filter(check -> ResidentNumber.isPossible(front + (char) check)))
                .hasSize(1);
    }

    @Test
    void every_digit_that_is_changed_is_noticed() {
        assertThat(ResidentNumber.isPossible(Cards.NUMBER)).isTrue();
        assertThat(IntStream.range(0, 17).mapToObj(ResidentNumberTest::withAnotherDigitAt))
                .hasSize(17)
                .noneMatch(ResidentNumber::isPossible);
    }

    private static String withAnotherDigitAt(int index) {
        char other = Cards.NUMBER.charAt(index) == '7' ? '8' : '7';
        return Cards.NUMBER.substring(0, index) + other + Cards.NUMBER.substring(index + 1);
    }

    @Test
    void nobody_is_born_tomorrow() {
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);

        assertThat(ResidentNumber.isPossible(EmulatedIdCard.number("350205", tomorrow, "001")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "350205", "35020519620430003", "35020519620430003x", "A5020519620430003X", "３５０２０５"})
    void what_has_not_the_form_of_a_number_is_none(String number) {
        assertThat(ResidentNumber.isPossible(number)).isFalse();
    }
}
