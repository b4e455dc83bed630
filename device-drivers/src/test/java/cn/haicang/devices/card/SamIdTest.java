package cn.haicang.devices.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamIdTest {
    @Test
    void sixteen_bytes_become_the_usual_text() {
        var id = SamId.of(HexFormat.of().parseHex("05000100" + "9fdb3201" + "01000000" + "15cd5b07"));

        assertThat(id.text()).isEqualTo("05.01-20110239-0000000001-0123456789");
        assertThat(id).hasToString(id.text());
    }

    @Test
    void great_numbers_are_never_negative() {
        assertThat(SamId.of(HexFormat.of().parseHex("ff".repeat(16))).text())
                .isEqualTo("65535.65535-4294967295-4294967295-4294967295");
    }

    @Test
    void another_count_of_bytes_is_no_id() {
        assertThatIllegalArgumentException().isThrownBy(() -> SamId.of(new byte[15]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "05.01", "05.01-20110101-1-0123456789", "ab.01-20110101-0000000001-0123456789"})
    void what_has_another_form_is_no_id(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SamId(text));
    }
}
