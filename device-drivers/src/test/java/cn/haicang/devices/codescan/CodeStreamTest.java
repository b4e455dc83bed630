package cn.haicang.devices.codescan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.codescan.Heard.Code;
import cn.haicang.devices.codescan.Heard.Refusal;
import cn.haicang.devices.codescan.Heard.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeStreamTest {
    private static final byte[] REPLY = HexFormat.of().parseHex("02000001003331");

    private final CodeStream stream = new CodeStream();

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] together(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private List<Heard> heardThenSilence(byte[] bytes) {
        var heard = new ArrayList<>(stream.feed(bytes));
        stream.silence().ifPresent(heard::add);
        return heard;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\t", "\r\r", "\n\r\n"})
    void every_usual_ending_ends_one_code(String ending) {
        assertThat(heardThenSilence(ascii("6901234567892" + ending))).containsExactly(new Code("6901234567892", 0));
        assertThat(stream.isOpen()).isFalse();
    }

    @Test
    void without_an_ending_silence_ends_a_code() {
        assertThat(stream.feed(ascii("6901234567892"))).isEmpty();
        assertThat(stream.isOpen()).isTrue();

        assertThat(stream.silence()).contains(new Code("6901234567892", 0));
        assertThat(stream.silence()).isEmpty();
    }

    @Test
    void empty_lines_are_no_codes() {
        assertThat(heardThenSilence(ascii("\r\n\r\n\t\n"))).isEmpty();
    }

    @Test
    void chinese_comes_through_in_either_encoding() {
        var code = "厦门市海沧区𠮷";

        assertThat(heardThenSilence(code.getBytes(StandardCharsets.UTF_8))).containsExactly(new Code(code, 0));
        assertThat(heardThenSilence(code.getBytes(Charset.forName("GB18030")))).containsExactly(new Code(code, 0));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertThat(heardThenSilence(new byte[] {'A', (byte) 0xFF, (byte) 0xFF}))
                .containsExactly(new Refused(Refusal.NO_TEXT));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x02, 0x1B, 0x1F, 0x7F})
    void a_control_character_within_a_code_refuses_it_and_around_it_is_left_out(int control) {
        byte[] byteItself = {(byte) control};

        assertThat(heardThenSilence(together(ascii("AB"), byteItself, ascii("CD\r"))))
                .containsExactly(new Refused(Refusal.CONTROL_CHARACTER));
        assertThat(heardThenSilence(together(byteItself, ascii("ABCD"), byteItself, ascii("\r"))))
                .containsExactly(new Code("ABCD", 2));
        assertThat(heardThenSilence(together(byteItself, ascii("\r")))).isEmpty();
    }

    @Test
    void a_control_character_that_needs_two_bytes_refuses_a_code_too() {
        assertThat(heardThenSilence("A\u0085B\r".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new Refused(Refusal.CONTROL_CHARACTER));
    }

    @Test
    void the_longest_code_is_taken_and_a_longer_one_refused_up_to_its_end() {
        var longest = "8".repeat(CodeStream.LONGEST);

        assertThat(stream.feed(ascii(longest + "\r"))).containsExactly(new Code(longest, 0));
        assertThat(stream.feed(ascii(longest + "8"))).containsExactly(new Refused(Refusal.TOO_LONG));
        assertThat(stream.isOpen()).isTrue();
        assertThat(stream.feed(ascii("the rest of it"))).isEmpty();
        assertThat(stream.feed(ascii("\rNEXT\r"))).containsExactly(new Code("NEXT", 0));
    }

    @Test
    void silence_ends_a_code_that_is_too_long_as_well() {
        stream.feed(ascii("8".repeat(CodeStream.LONGEST + 1)));

        assertThat(stream.silence()).isEmpty();
        assertThat(stream.feed(ascii("NEXT\r"))).containsExactly(new Code("NEXT", 0));
    }

    @Test
    void a_reply_to_a_command_is_no_part_of_any_code() {
        assertThat(heardThenSilence(REPLY)).isEmpty();
        assertThat(heardThenSilence(together(REPLY, ascii("CODE\r")))).containsExactly(new Code("CODE", 0));
        assertThat(heardThenSilence(together(ascii("CODE\r"), REPLY))).containsExactly(new Code("CODE", 0));
        assertThat(heardThenSilence(together(ascii("CODE"), REPLY))).containsExactly(new Code("CODE", 0));
        assertThat(heardThenSilence(together(ascii("CO"), REPLY, REPLY, ascii("DE\r"))))
                .containsExactly(new Code("CODE", 0));
        assertThat(stream.isOpen()).isFalse();
    }

    @Test
    void a_reply_that_carries_line_ends_is_passed_over_whole() {
        byte[] reply = HexFormat.of().parseHex("020000030d0a09a76f");

        assertThat(heardThenSilence(together(ascii("CO"), reply, ascii("DE\r"))))
                .containsExactly(new Code("CODE", 0));
    }

    @Test
    void a_reply_without_a_check_is_one_too() {
        byte[] reply = HexFormat.of().parseHex("0200000100abcd");

        assertThat(heardThenSilence(together(reply, ascii("CODE\r")))).containsExactly(new Code("CODE", 0));
    }

    @Test
    void a_reply_that_breaks_off_never_leaves_the_tail_of_a_code() {
        // The first letter of the code is taken for the length: 65 bytes of data and two of a check.
        byte[] head = {2, 0, 0};

        assertThat(heardThenSilence(together(head, ascii("A" + "8".repeat(70) + "\r"))))
                .isEmpty();
        assertThat(heardThenSilence(ascii("NEXT\r"))).containsExactly(new Code("NEXT", 0));
        assertThat(stream.feed(together(ascii("CO"), head, ascii("A" + "8".repeat(70) + "\rNEXT\r"))))
                .containsExactly(new Code("NEXT", 0));
    }

    @Test
    void a_reply_torn_by_a_pause_leaves_nothing_behind() {
        for (int at = 1; at < REPLY.length; at++) {
            assertThat(heardThenSilence(Arrays.copyOf(REPLY, at))).isEmpty();
            assertThat(heardThenSilence(together(Arrays.copyOfRange(REPLY, at, REPLY.length), ascii("CODE\r"))))
                    .as("torn after " + at)
                    .containsExactly(new Code("CODE", 0));
        }
    }

    @Test
    void a_reply_that_never_ends_does_not_eat_the_next_code() {
        assertThat(stream.feed(new byte[] {2, 0, 0, 9})).isEmpty();
        for (int i = 0; i < 4; i++) {
            assertThat(stream.isOpen()).isTrue();
            assertThat(stream.silence()).isEmpty();
        }

        assertThat(stream.isOpen()).isFalse();
        assertThat(stream.feed(ascii("CODE\r"))).containsExactly(new Code("CODE", 0));
    }

    @Test
    void what_only_begins_like_a_reply_is_content() {
        assertThat(heardThenSilence(together(new byte[] {2, 2}, ascii("CODE"), new byte[] {3, '\r'})))
                .containsExactly(new Code("CODE", 3));
        assertThat(heardThenSilence(together(ascii("CO"), new byte[] {2, 0}, ascii("DE\r"))))
                .containsExactly(new Refused(Refusal.CONTROL_CHARACTER));
        assertThat(heardThenSilence(together(new byte[] {2}, REPLY, ascii("CODE\r"))))
                .containsExactly(new Code("CODE", 1));
    }

    @Test
    void a_code_that_had_begun_is_dropped_up_to_its_end_and_no_further() {
        stream.feed(ascii("OLD"));
        stream.dropBegun();

        assertThat(stream.feed(ascii(" REST\rNEW\r"))).containsExactly(new Code("NEW", 0));
        stream.dropBegun();
        assertThat(stream.feed(ascii("NEWER\r"))).containsExactly(new Code("NEWER", 0));
    }

    @Test
    void however_the_line_cuts_a_stream_the_same_codes_come_out() {
        byte[] all = together(
                REPLY,
                ascii("FIRST\r\n"),
                "第二个".getBytes(StandardCharsets.UTF_8),
                REPLY,
                "码\t".getBytes(StandardCharsets.UTF_8),
                new byte[] {2},
                ascii("THIRD\n"));
        for (int first = 0; first <= all.length; first++) {
            for (int second = first; second <= all.length; second++) {
                var heard = new ArrayList<>(stream.feed(Arrays.copyOf(all, first)));
                heard.addAll(stream.feed(Arrays.copyOfRange(all, first, second)));
                heard.addAll(stream.feed(Arrays.copyOfRange(all, second, all.length)));
                assertThat(heard).containsExactly(new Code("FIRST", 0), new Code("第二个码", 0), new Code("THIRD", 1));
            }
        }
    }

    @Test
    void nothing_that_was_heard_stands_in_a_log() {
        assertThat(stream.feed(ascii("SECRET\r")).toString()).doesNotContain("SECRET");
    }

    @RepeatedTest(8)
    void any_bytes_at_all_give_codes_without_control_characters_or_a_reason(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        byte[] likely = {2, 0, 0, 1, 3, '\r', '\n', '\t', 'A', '9', (byte) 0xE6, (byte) 0xB2, (byte) 0xA7, 0x7F};
        for (int i = 0; i < 400; i++) {
            byte[] piece = new byte[random.nextInt(600)];
            random.nextBytes(piece);
            for (int j = 0; j < piece.length; j++) {
                piece[j] = random.nextInt(3) == 0 ? piece[j] : likely[random.nextInt(likely.length)];
            }
            assertThat(heardOf(random, piece)).noneMatch(CodeStreamTest::isUnfit);
        }
    }

    private static boolean isUnfit(Heard heard) {
        return heard instanceof Code(var text, int _)
                && (text.isEmpty()
                        || text.length() > CodeStream.LONGEST
                        || text.codePoints().anyMatch(Character::isISOControl));
    }

    private List<Heard> heardOf(Random random, byte[] piece) {
        return switch (random.nextInt(8)) {
            case 0 -> heardThenSilence(piece);
            case 1 -> {
                stream.dropBegun();
                yield stream.feed(piece);
            }
            default -> stream.feed(piece);
        };
    }
}
