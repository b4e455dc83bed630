package cn.haicang.devices.samv;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.samv.SamVFrame.Scan;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamVFrameTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String FOUND = "aaaaaa9669" + "0008" + "00009f" + "00000000" + "97";

    private static byte[] bytes(String digits) {
        return HEX.parseHex(digits);
    }

    private static Scan soFar(String digits) {
        byte[] bytes = bytes(digits);
        return SamVFrame.soFar(bytes, bytes.length);
    }

    private static void assertFound(Scan scan) {
        assertThat(scan).isInstanceOfSatisfying(Scan.Whole.class, whole -> {
            assertThat(whole.answer().status()).isEqualTo(SamVStatus.FOUND);
            assertThat(whole.answer().data()).containsExactly(0, 0, 0, 0);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "RESET, aaaaaa9669000310ffec", "STATUS, aaaaaa9669000311ffed", "MANAGEMENT_NUMBER, aaaaaa9669000312ffee",
        "FIND, aaaaaa96690003200122", "SELECT, aaaaaa96690003200221", "READ, aaaaaa96690003300132",
        "READ_NEWEST_ADDRESS, aaaaaa96690003300330", "READ_WITH_FINGERPRINTS, aaaaaa96690003301023"
    })
    void every_command_has_its_frame(SamVCommand command, String frame) {
        assertThat(HEX.formatHex(command.frame())).isEqualTo(frame);
    }

    @Test
    void reading_is_given_more_than_the_three_seconds_that_slow_modules_take() {
        assertThat(SamVCommand.READ.patience()).isGreaterThan(Duration.ofSeconds(3));
        assertThat(SamVCommand.READ_WITH_FINGERPRINTS.patience()).isGreaterThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "aa",
                "aaaa",
                "aaaaaa9600",
                "69",
                "aaaaaa96",
                "aaaaaa9669",
                "aaaaaa966900",
                "aaaaaa96690000",
                "aaaaaa9669ffff",
                "aaaaaa96690003",
                "aaaaaa9669000800009f"
            })
    void whatever_stands_before_a_frame_is_passed_over(String noise) {
        byte[] line = bytes(noise + FOUND);

        assertThat(SamVFrame.inAll(line, line.length))
                .hasValueSatisfying(answer -> assertFound(new Scan.Whole(answer)));
    }

    @Test
    void a_preamble_that_begins_within_another_beginning_is_seen_at_once() {
        assertFound(soFar("aa" + FOUND));
        assertFound(soFar("aaaaaa" + FOUND));
        assertFound(soFar("aaaaaa96" + FOUND));
    }

    @Test
    void a_frame_whose_check_byte_is_wrong_does_not_hide_the_next_one() {
        assertFound(soFar(FOUND.substring(0, FOUND.length() - 2) + "96" + FOUND));
        assertFound(soFar("aaaaaa9669" + "0004" + "00008085" + FOUND));
    }

    @Test
    void what_stands_behind_a_frame_does_not_matter() {
        assertFound(soFar(FOUND + "aaaaaa9669"));
        assertFound(soFar(FOUND + FOUND));
    }

    @Test
    void a_frame_is_waited_for_to_its_last_byte() {
        for (int length = 0; length < FOUND.length() / 2; length++) {
            var scan = soFar(FOUND.substring(0, length * 2));
            assertThat(scan)
                    .isEqualTo(length < 5 ? new Scan.Nothing() : new Scan.Begun(length < 7 ? 0 : FOUND.length() / 2));
            assertThat(SamVFrame.inAll(bytes(FOUND), length)).isEmpty();
        }
        assertFound(soFar(FOUND));
    }

    @Test
    void a_frame_too_short_or_too_long_for_any_answer_is_none() {
        assertThat(soFar("aaaaaa9669" + "0003" + "00009093")).isNotInstanceOf(Scan.Whole.class);
        assertThat(soFar("aaaaaa9669" + "0000")).isNotInstanceOf(Scan.Whole.class);
        byte[] shortest = bytes("aaaaaa9669" + "0004" + "00008084");
        assertThat(SamVFrame.inAll(shortest, shortest.length))
                .hasValueSatisfying(answer -> assertThat(answer.status()).isEqualTo(SamVStatus.FINDING_FAILED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0003", "1001", "ffff"})
    void a_length_that_no_answer_has_is_not_waited_for(String length) {
        assertThat(soFar("aaaaaa9669" + length)).isEqualTo(new Scan.Begun(0));
        assertFound(soFar("aaaaaa9669" + length + FOUND));
    }

    @Test
    void the_shortest_and_the_longest_length_are_waited_for() {
        assertThat(soFar("aaaaaa9669" + "0004")).isEqualTo(new Scan.Begun(11));
        assertThat(soFar("aaaaaa9669" + "1000")).isEqualTo(new Scan.Begun(4103));
        assertThat(soFar("00000000" + "aaaaaa9669" + "0004")).isEqualTo(new Scan.Begun(11));
        assertThat(soFar("00000000" + "aaaaaa9669" + "1000")).isEqualTo(new Scan.Begun(4103));
    }

    @Test
    void every_status_of_the_description_has_a_name_and_every_other_byte_is_another() {
        byte[] known = HEX.parseHex("1011212431323340414760668081909f91");
        assertThat(known).hasSize(SamVStatus.values().length - 1);
        for (byte one : known) {
            assertThat(SamVStatus.of(one)).isNotEqualTo(SamVStatus.OTHER);
        }
        assertThat(SamVStatus.of((byte) 0x00)).isEqualTo(SamVStatus.OTHER);
        assertThat(SamVStatus.of((byte) 0xFF)).isEqualTo(SamVStatus.OTHER);
        assertThat(SamVStatus.of((byte) 0x66)).isEqualTo(SamVStatus.NOT_AUTHORISED);
    }

    @Test
    void every_flipped_bit_behind_the_preamble_is_noticed() {
        byte[] whole = bytes(FOUND);
        for (int bit = 7 * 8; bit < whole.length * 8; bit++) {
            byte[] line = whole.clone();
            line[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThat(SamVFrame.inAll(line, line.length)).isEmpty();
        }
    }

    @Test
    void any_bytes_are_scanned_to_their_end() {
        var random = new Random(20260205);
        for (int i = 0; i < 5_000; i++) {
            byte[] line = new byte[random.nextInt(300)];
            random.nextBytes(line);
            for (int at = random.nextInt(40); at + 7 < line.length; at += 7 + random.nextInt(60)) {
                System.arraycopy(bytes("aaaaaa966900"), 0, line, at, 6);
            }
            int length = random.nextInt(line.length + 1);

            assertThat(SamVFrame.soFar(line, length)).isNotNull();
            SamVFrame.inAll(Arrays.copyOf(line, length), length)
                    .ifPresent(answer -> assertThat(answer.data().length).isLessThan(length));
        }
    }
}
