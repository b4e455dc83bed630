package cn.haicang.protocol.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.haicang.protocol.Sha256;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentCodeTest {
    private static final EnrolmentCode CODE = new EnrolmentCode("0007", "K3M9QX4TBW2Z", "Q9W1DFWF077YMGA1");

    @Test
    void the_pin_is_the_first_eighty_bits_of_the_hash() {
        // Both computed by another program over the hashes of "abc" and of nothing.
        assertThat(EnrolmentCode.pinOf(Sha256.ofAscii("abc"))).isEqualTo("Q9W1DFWF077YMGA1");
        assertThat(EnrolmentCode.pinOf(Sha256.ofAscii(""))).isEqualTo("WERC8GMRZGE196QV");
    }

    @Test
    void it_is_typed_in_groups_of_four() {
        assertThat(CODE.grouped()).isEqualTo("0007-K3M9-QX4T-BW2Z-Q9W1-DFWF-077Y-MGA1");
        assertThat(EnrolmentCode.parse(CODE.grouped())).isEqualTo(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0007K3M9QX4TBW2ZQ9W1DFWF077YMGA1",
                "0007k3m9qx4tbw2zq9w1dfwf077ymga1",
                " 0007 K3M9 QX4T BW2Z  Q9W1 DFWF 077Y MGA1\n",
                "OOO7-K3M9-QX4T-BW2Z-Q9WI-DFWF-O77Y-MGAL",
                "ooo7-k3m9-qx4t-bw2z-q9wi-dfwf-o77y-mgal"
            })
    void what_people_mix_up_when_typing_does_not_matter(String typed) {
        assertThat(EnrolmentCode.parse(typed)).isEqualTo(CODE);
    }

    @Test
    void typing_does_not_depend_on_the_machines_language() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(EnrolmentCode.parse("ooo7-k3m9-qx4t-bw2z-q9wi-dfwf-o77y-mgai"))
                    .isEqualTo(CODE);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0007",
                "0007K3M9QX4TBW2ZQ9W1DFWF077YMGA",
                "0007K3M9QX4TBW2ZQ9W1DFWF077YMGA11",
                "0007K3M9QX4TBW2ZQ9W1DFWF077YMGAU",
                "0007K3M9QX4TBW2ZQ9W1DFWF077YMGA!",
                "0007K3M9QX4TBW2ZQ9W1DFWF077YMGA張"
            })
    void what_cannot_be_a_code_is_refused_and_not_repeated(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnrolmentCode.parse(typed))
                .withMessageNotContaining("K3M9");
    }

    @Test
    void a_new_code_carries_the_pin_and_comes_back_as_it_was_typed() {
        var random = new Random(32);
        for (int round = 0; round < 200; round++) {
            var code = EnrolmentCode.make(random, Sha256.ofAscii("abc"));

            assertThat(code.pin()).isEqualTo("Q9W1DFWF077YMGA1");
            assertThat(EnrolmentCode.parse(code.grouped().toLowerCase(Locale.ROOT)))
                    .isEqualTo(code);
        }
    }

    @Test
    void the_pin_is_not_sent_and_the_secret_is_not_shown() {
        assertThat(CODE.sent()).isEqualTo("0007K3M9QX4TBW2Z");
        assertThat(CODE.toString()).contains("0007").doesNotContain("K3M9", "Q9W1");
        assertThat(new EnrolmentRequest(CODE.sent(), "PEM").toString()).doesNotContain("K3M9");
    }
}
