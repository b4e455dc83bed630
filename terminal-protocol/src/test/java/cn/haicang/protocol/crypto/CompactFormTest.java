package cn.haicang.protocol.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompactFormTest {
    @Test
    void a_character_belongs_to_the_compact_form_exactly_if_base64url_or_the_dot_has_it() {
        var belonging = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            assertThat(CompactForm.holds("e30." + c + "AA")).isEqualTo(belonging.indexOf(c) >= 0);
        }
    }
}
