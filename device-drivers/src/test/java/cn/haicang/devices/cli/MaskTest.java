package cn.haicang.devices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    @ParameterizedTest
    @CsvSource({
        "张三, 张*",
        "林海沧, 林*沧",
        "欧阳海沧, 欧**沧",
        "𠮷㐂, 𠮷*",
        "𠮷海㐂, 𠮷*㐂",
        "阿迪力·买买提, 阿*****提",
        "张, *",
        "ZHANG SAN, Z**** S**",
        "Anna-Maria O'Brien, A********* O******",
        "Ülkü Ş, Ü*** Ş",
    })
    void of_a_name_so_much_is_left(String name, String masked) {
        assertThat(Mask.text(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "350205196204300031, 350205********0031",
        "FRA350205123456, FRA350*****3456",
        "A12345678, A1*****78",
        "H1234567, H1****67",
        "1234567, *******",
    })
    void of_a_number_so_much_is_left(String number, String masked) {
        assertThat(Mask.number(number)).isEqualTo(masked);
    }

    @Test
    void an_address_keeps_its_ends_and_no_house_number() {
        assertThat(Mask.address("福建省厦门市沧虹路1号")).isEqualTo("福*********号");
    }

    @Test
    void a_date_of_birth_keeps_nothing_since_it_would_fill_the_gap_in_the_number() {
        assertThat(Mask.date("1962-04-30")).isEqualTo("****-**-**");
    }
}
