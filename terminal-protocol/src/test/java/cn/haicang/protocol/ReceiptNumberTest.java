package cn.haicang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptNumberTest {
    private static final InstallationId INSTALLATION = new InstallationId(137);

    @Test
    void it_tells_its_installation_and_its_sequence() {
        var random = new Random(16);
        for (int round = 0; round < 1000; round++) {
            var installation = new InstallationId(random.nextInt(1, 100_000));
            var sequence = new Sequence(random.nextLong(1, 10_000_000));
            var number = ReceiptNumber.of(installation, sequence, random.nextInt(1000));

            assertThat(number.digits()).matches("\\d{16}");
            assertThat(number.installation()).isEqualTo(installation);
            assertThat(number.sequence()).isEqualTo(sequence);
            assertThat(new ReceiptNumber(number.digits())).isEqualTo(number);
        }
    }

    @Test
    void it_is_read_aloud_in_groups_of_four() {
        var number = ReceiptNumber.of(INSTALLATION, Sequence.FIRST, 407);

        assertThat(number.digits()).isEqualTo("0013700000014071");
        assertThat(number.grouped()).isEqualTo("0013 7000 0001 4071");
        assertThat(number).hasToString("0013700000014071");
    }

    @Test
    void its_digits_are_ascii_whatever_the_machines_language() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ReceiptNumber.of(INSTALLATION, Sequence.FIRST, 407).digits())
                    .isEqualTo("0013700000014071");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0013700000014070",
                "001370000001407",
                "00137000000140711",
                "0013 7000 0001 4071",
                "001370000001407X",
                "-013700000014071",
                "0013700000014071\n",
                "٠٠١٣٧٠٠٠٠٠٠١٤٠٧١"
            })
    void what_is_no_receipt_number_is_refused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber(typed));
    }

    @Test
    void installation_and_sequence_zero_are_refused_even_with_the_right_check_digit() {
        for (var fifteen : new String[] {"000000000001000", "001370000000000"}) {
            var number = fifteen + CheckDigit.mod11_10(fifteen);
            assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber(number));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void the_random_part_has_three_digits(int random) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReceiptNumber.of(INSTALLATION, Sequence.FIRST, random));
    }

    @Test
    void its_code_is_told_from_every_other_code() {
        var number = ReceiptNumber.of(new InstallationId(7), new Sequence(1), 123);

        assertThat(ReceiptNumber.ofCode(number.code())).contains(number);
        assertThat(number.code()).isEqualTo("HAICANG:1:" + number.digits());
        for (var other :
                List.of("", number.digits(), "HAICANG:2:" + number.digits(), number.code() + "0", "HAICANG:1:0")) {
            assertThat(ReceiptNumber.ofCode(other)).as(other).isEmpty();
        }
    }
}
