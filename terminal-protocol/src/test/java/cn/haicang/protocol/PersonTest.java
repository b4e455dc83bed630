package cn.haicang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    @ParameterizedTest
    @CsvSource({
        "张, *",
        "张三, 张*",
        "张小三, 张*三",
        "欧阳小三, 欧**三",
        "𠮷, *",
        "𠮷野, 𠮷*",
        "𠮷野𠮷, 𠮷*𠮷",
        "王𠮷𠮷明, 王**明",
        "迪丽热巴·迪力木拉提, 迪********提"
    })
    void a_masked_name_counts_characters_not_halves_of_them(String name, String masked) {
        assertThat(new PersonName(name).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "张\n三", "张\u0000三", "张\u0085", "\uD842", "张\uDFB7", "\uDFB7\uD842"})
    void what_cannot_be_printed_as_a_name_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(name));
    }

    @Test
    void a_name_has_at_most_a_hundred_units() {
        assertThat(new PersonName("张".repeat(100)).masked()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("张".repeat(101)));
    }

    @ParameterizedTest
    @CsvSource({
        "350299195203070021, 1952-03-07",
        "11010519491231002X, 1949-12-31",
        "350205200002291235, 2000-02-29",
        "440524188001010014, 1880-01-01"
    })
    void a_resident_number_tells_the_birth_date(String number, LocalDate birth) {
        assertThat(new ResidentNumber(number).birthDate()).isEqualTo(birth);
    }

    @Test
    void a_birth_date_in_the_future_is_not_judged_here() {
        var seventeen = "35029921990101001";

        assertThat(new ResidentNumber(seventeen + CheckDigit.mod11_2(seventeen)).birthDate())
                .isEqualTo("2199-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20010229", "19000229", "19010229", "20260230", "20261301", "20260001", "20260100", "00000000"})
    void a_birth_date_that_never_was_is_refused_even_with_the_right_check_character(String date) {
        var seventeen = "350299" + date + "001";
        var number = seventeen + CheckDigit.mod11_2(seventeen);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResidentNumber(number))
                .withNoCause()
                .withMessageNotContaining(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "35029919520307002",
                "350299195203070022",
                "11010519491231002x",
                "350299520307002",
                "350299195203070021 ",
                "350299195203070021\n",
                "３５０２９９１９５２０３０７００２１"
            })
    void what_is_no_resident_number_is_refused_and_not_repeated(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResidentNumber(number))
                .withMessageNotContaining("1952")
                .withMessageNotContaining("1949");
    }

    @Test
    void a_masked_number_hides_the_birth_date() {
        assertThat(new ResidentNumber("350299195203070021").masked()).isEqualTo("350299********0021");
    }

    @Test
    void name_and_number_are_silent() {
        assertThat(new PersonName("张三")).hasToString("PersonName[hidden]");
        assertThat(new ResidentNumber("350299195203070021")).hasToString("ResidentNumber[hidden]");
    }
}
