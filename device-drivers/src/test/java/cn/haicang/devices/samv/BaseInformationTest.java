package cn.haicang.devices.samv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseInformationTest {
    private static byte[] data(int head, int text, int photo, int fingerprints, int length) {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = (byte) (i < head ? 0 : i < head + text ? 'T' : 'P');
        }
        word(data, 0, text);
        word(data, 2, photo);
        if (head == 6) {
            word(data, 4, fingerprints);
        }
        return data;
    }

    private static void word(byte[] data, int at, int value) {
        data[at] = (byte) (value >> 8);
        data[at + 1] = (byte) value;
    }

    @ParameterizedTest
    @CsvSource({"4,1024,0,1284", "4,0,0,260", "6,1024,0,1286", "6,1024,512,1798", "6,1024,1024,2310", "4,1024,0,1300"})
    void text_and_photo_are_found_by_the_lengths(int head, int photo, int fingerprints, int length) {
        var found = BaseInformation.of(data(head, 256, photo, fingerprints, length), head == 6);

        assertThat(found).hasValueSatisfying(information -> {
            assertThat(information.text()).hasSize(256).containsOnly('T');
            assertThat(information.photo()).hasSize(photo);
            assertThat(new String(information.photo(), StandardCharsets.US_ASCII))
                    .matches("P*");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "4,255,1024,0,1284",
        "4,257,1024,0,1285",
        "4,256,1025,0,1285",
        "4,256,1024,0,1283",
        "6,256,1024,512,1797",
        "6,256,1024,0,1285",
        "4,65535,1024,0,1284",
        "4,256,65535,0,1284"
    })
    void lengths_that_no_answer_has_are_refused(int head, int text, int photo, int fingerprints, int length) {
        assertThat(BaseInformation.of(data(head, text, photo, fingerprints, length), head == 6))
                .isEmpty();
    }

    @Test
    void less_than_the_lengths_is_nothing() {
        for (int length = 0; length < 6; length++) {
            assertThat(BaseInformation.of(new byte[length], true)).isEmpty();
            assertThat(BaseInformation.of(new byte[length], false)).isEmpty();
        }
    }

    @Test
    void after_the_wipe_nothing_is_left() {
        var information = BaseInformation.of(data(4, 256, 1024, 0, 1284), false).orElseThrow();

        information.wipe();

        assertThat(information.text()).containsOnly(0);
        assertThat(information.photo()).containsOnly(0);
    }

    @Test
    void any_bytes_have_an_answer() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] data = new byte[random.nextInt(1400)];
            random.nextBytes(data);
            if (data.length > 4 && i % 2 == 0) {
                Arrays.fill(data, 0, 4, (byte) 0);
                data[0] = 1;
                data[2] = (byte) random.nextInt(6);
            }
            BaseInformation.of(data, i % 3 == 0)
                    .ifPresent(found -> assertThat(found.text()).hasSize(256));
        }
    }
}
