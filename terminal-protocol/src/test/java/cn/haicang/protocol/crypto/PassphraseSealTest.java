package cn.haicang.protocol.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseSealTest {
    private static final byte[] PLAIN = "六把钥匙".getBytes(StandardCharsets.UTF_8);

    private final PassphraseSeal words = new PassphraseSeal("correct horse battery");

    @Test
    void the_same_words_open_what_they_have_sealed_and_no_others_do() {
        var sealed = words.seal(PLAIN);
        assertThat(new PassphraseSeal("correct horse battery").open(sealed)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> new PassphraseSeal("correct horse batterz").open(sealed))
                .isInstanceOf(NotAuthentic.class);
    }

    @Test
    void what_was_altered_is_not_opened() {
        var sealed = words.seal(PLAIN);
        var altered = sealed.substring(0, sealed.length() - 8) + "AAAAAAAA";
        assertThatThrownBy(() -> words.open(altered)).isInstanceOf(NotAuthentic.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a token", "a.b.c.d.e", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA"})
    void what_is_no_such_token_is_refused(String token) {
        assertThatThrownBy(() -> words.open(token)).isInstanceOf(NotAuthentic.class);
    }

    @Test
    void a_short_one_is_refused_and_none_is_ever_printed() {
        assertThatThrownBy(() -> new PassphraseSeal("elevenchars")).isInstanceOf(IllegalArgumentException.class);
        assertThat(words).hasToString("PassphraseSeal[hidden]");
    }
}
