package cn.haicang.devices.samv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.NotAnIdentityDocument;
import cn.haicang.devices.card.CardReadResult.Read;
import cn.haicang.devices.card.CardReadResult.ReaderNotAuthorised;
import cn.haicang.devices.card.CardReadResult.RemovedTooEarly;
import cn.haicang.devices.card.CardReadResult.Unreadable;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.idtext.Pictures;
import cn.haicang.devices.testing.Cards;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a line carries: a named outcome of a reading, after a bounded number of requests. Silence costs no time here. */
class AnyLineTest {
    private static final int MOST_REQUESTS = 60;

    private final Random random = new Random(20260205);

    /** Each request gets the answer of the machine behind, damaged; when that is used up there is silence. */
    private static final class Damaged implements ByteChannel {
        private final ByteChannel behind;
        private final UnaryOperator<byte[]> damage;
        private byte[] waiting = {};
        private int requests;

        Damaged(ByteChannel behind, UnaryOperator<byte[]> damage) {
            this.behind = behind;
            this.damage = damage;
        }

        @Override
        public void write(byte[] bytes, Deadline deadline) {
            assertThat(++requests).isLessThan(MOST_REQUESTS);
            behind.write(bytes, deadline);
            byte[] answer = {};
            var now = Deadline.in(Duration.ZERO);
            for (byte[] piece = behind.read(4096, now); piece.length > 0; piece = behind.read(4096, now)) {
                int end = answer.length;
                answer = Arrays.copyOf(answer, end + piece.length);
                System.arraycopy(piece, 0, answer, end, piece.length);
            }
            waiting = damage.apply(answer);
        }

        @Override
        public byte[] read(int most, Deadline deadline) {
            byte[] piece = Arrays.copyOf(waiting, Math.min(most, waiting.length));
            waiting = Arrays.copyOfRange(waiting, piece.length, waiting.length);
            return piece;
        }

        @Override
        public void close() {
            behind.close();
        }
    }

    /** Found, and then read over a line that damages what it carries. */
    private static CardReadResult read(EmulatedIdCard card, UnaryOperator<byte[]> damage) {
        var machine = new EmulatedSamVReader();
        machine.present(card);
        var line = new EmulatedPorts().with("memory", machine).open("memory", 115200);
        var module = new SamVModule(new SamVLine(new Damaged(line, damage)));
        var result = new CardReading(module, new Pictures(Optional.empty())).read();
        result.wipe();
        return result;
    }

    private void assertNamed(EmulatedIdCard card, UnaryOperator<byte[]> damage) {
        try {
            assertThat(read(card, damage)).isNotNull();
        } catch (DeviceLost e) {
            assertThat(e.reason()).isIn(ReasonCode.NO_ANSWER, ReasonCode.PROTOCOL, ReasonCode.SELF_TEST);
        }
    }

    private static byte[] frame(int status, byte... data) {
        byte[] frame =
                Arrays.copyOf(new byte[] {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69}, 11 + data.length);
        frame[5] = (byte) ((4 + data.length) >> 8);
        frame[6] = (byte) (4 + data.length);
        frame[9] = (byte) status;
        System.arraycopy(data, 0, frame, 10, data.length);
        for (int i = 5; i < frame.length - 1; i++) {
            frame[frame.length - 1] ^= frame[i];
        }
        return frame;
    }

    @Test
    void an_undamaged_line_reads_each_document() {
        for (var card : List.of(Cards.resident(), Cards.permit(), Cards.foreigner2017(), Cards.foreigner2023())) {
            assertThat(read(card, UnaryOperator.identity())).isInstanceOf(Read.class);
        }
    }

    @Test
    void noise_alone_has_a_named_outcome() {
        for (int i = 0; i < 1_000; i++) {
            assertNamed(Cards.resident(), _ -> {
                byte[] noise = new byte[random.nextInt(2_000)];
                random.nextBytes(noise);
                return noise;
            });
        }
    }

    @Test
    void flipped_bits_have_a_named_outcome_and_never_another_number() {
        for (int i = 0; i < 2_000; i++) {
            assertNamed(Cards.resident(), answer -> {
                byte[] flipped = answer.clone();
                if (flipped.length > 0 && random.nextInt(3) > 0) {
                    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return flipped;
            });
        }
    }

    @Test
    void answers_cut_anywhere_have_a_named_outcome() {
        for (int i = 0; i < 2_000; i++) {
            assertNamed(
                    Cards.resident(),
                    answer -> random.nextBoolean() ? answer : Arrays.copyOf(answer, random.nextInt(answer.length + 1)));
        }
    }

    @Test
    void whole_frames_of_any_content_have_a_named_outcome() {
        int[] statuses = {0x90, 0x90, 0x9F, 0x10, 0x21, 0x31, 0x40, 0x41, 0x47, 0x60, 0x66, 0x80, 0x81, 0x91, 0x00};
        for (int i = 0; i < 2_000; i++) {
            assertNamed(Cards.resident(), _ -> {
                byte[] data = new byte[random.nextInt(1_500)];
                random.nextBytes(data);
                return frame(statuses[random.nextInt(statuses.length)], data);
            });
        }
    }

    @Test
    void a_line_that_garbles_everything_is_said_to() {
        assertThat(read(Cards.resident(), answer -> answer.length > 100 ? Arrays.copyOf(answer, 100) : answer))
                .isEqualTo(new Unreadable(Unreadable.Cause.LINE_GARBLED));
    }

    @Test
    void silence_is_a_lost_device() {
        assertThatThrownBy(() -> read(Cards.resident(), _ -> new byte[0]))
                .isInstanceOfSatisfying(
                        DeviceLost.class, lost -> assertThat(lost.reason()).isEqualTo(ReasonCode.NO_ANSWER));
    }

    @Test
    void a_module_that_is_silent_about_the_newest_address_is_read_all_the_same() {
        assertThat(read(
                        Cards.resident(),
                        answer -> answer.length == 11 && answer[9] == (byte) 0x91 ? new byte[0] : answer))
                .isInstanceOf(Read.class);
    }

    /** The answer to the reading of the base information, every time it is asked for. */
    private static CardReadResult readAnswered(int status) {
        return read(Cards.resident(), answer -> answer.length > 1_000 ? frame(status) : answer);
    }

    @ParameterizedTest
    @CsvSource({"24", "31", "32", "33", "41", "47", "80", "91", "9f", "00", "55"})
    void a_card_that_module_and_chip_do_not_agree_on_is_not_read(String status) {
        // This module has read the card and doesn't find it again.
        assertThat(readAnswered(Integer.parseInt(status, 16))).isEqualTo(new RemovedTooEarly());
    }

    @Test
    void other_refusals_of_a_reading_have_outcomes_of_their_own() {
        assertThat(readAnswered(0x66)).isEqualTo(new ReaderNotAuthorised());
        assertThat(readAnswered(0x40)).isEqualTo(new NotAnIdentityDocument(NotAnIdentityDocument.Seen.UNKNOWN_CARD));
        assertThat(readAnswered(0x10)).isEqualTo(new Unreadable(Unreadable.Cause.LINE_GARBLED));
        assertThatThrownBy(() -> readAnswered(0x60))
                .isInstanceOfSatisfying(
                        DeviceLost.class, lost -> assertThat(lost.reason()).isEqualTo(ReasonCode.SELF_TEST));
    }

    @Test
    void lengths_inside_an_answer_that_no_document_has_are_told() {
        assertThat(read(Cards.resident(), answer -> {
                    if (answer.length < 1_000) {
                        return answer;
                    }
                    byte[] data = Arrays.copyOfRange(answer, 10, answer.length - 1);
                    data[1] = 1;
                    return frame(0x90, data);
                }))
                .isEqualTo(new Unreadable(Unreadable.Cause.LAYOUT_UNKNOWN));
    }
}
