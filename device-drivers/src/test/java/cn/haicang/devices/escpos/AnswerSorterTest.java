package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.escpos.PrinterProfile.Source;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerSorterTest {
    private static final long TOGETHER = 400_000_000L;

    private final AnswerSorter sorter =
            new AnswerSorter(PrinterProfiles.named(PrinterProfiles.GENERIC).orElseThrow());
    private long now = 1_000_000_000L;

    private void hear(int... bytes) {
        for (int b : bytes) {
            sorter.take(b, now++);
        }
    }

    @Test
    void answers_belong_to_the_questions_in_their_order() {
        sorter.asked(Source.DLE_EOT_2);
        sorter.asked(Source.DLE_EOT_4);

        hear(0x16, 0x7E);

        assertThat(sorter.seen().reasons()).containsExactly(ReasonCode.COVER_OPEN, ReasonCode.PAPER_END);
        assertThat(sorter.owesAnswers()).isFalse();
    }

    @Test
    void flow_control_and_real_time_answers_may_stand_inside_unasked_status() {
        sorter.asked(Source.DLE_EOT_1);

        hear(0x30, 0x13, 0x00, 0x12, 0x03, 0x11, 0x00);

        assertThat(sorter.toldUnasked()).isTrue();
        assertThat(sorter.paused()).isFalse();
        assertThat(sorter.owesAnswers()).isFalse();
        assertThat(sorter.seen().reasons()).containsExactly(ReasonCode.COVER_OPEN, ReasonCode.PAPER_NEAR_END);
        assertThat(sorter.sensorAnswers()).isZero();
    }

    @Test
    void the_paper_sensor_is_told_from_unasked_status() {
        hear(0x10, 0x00, 0x00, 0x00, 0x0F);

        assertThat(sorter.sensorAnswers()).isEqualTo(1);
        assertThat(sorter.seen().fault()).contains(ReasonCode.PAPER_END);
    }

    @Test
    void unasked_status_that_was_cut_short_does_not_swallow_a_later_answer() {
        hear(0x10, 0x00);
        now += 1_000_000_000L;
        hear(0x00);

        assertThat(sorter.sensorAnswers()).isEqualTo(1);
    }

    @Test
    void confirmations_are_known_by_their_blocks() {
        hear(0x37, 0x22, 'A', 'B', 'C', 'D', 0x00, 0x37, 0x25, 0x00);

        assertThat(sorter.processId()).isEqualTo("ABCD");
        assertThat(sorter.cleared()).isTrue();
        assertThat(sorter.sensorAnswers()).isZero();
    }

    @Test
    void a_printer_that_says_stop_is_paused_until_it_says_go_on() {
        assertThat(sorter.paused()).isFalse();
        hear(0x13);
        assertThat(sorter.paused()).isTrue();
        hear(0x12, 0x10, 0x00);
        assertThat(sorter.paused()).isTrue();
        hear(0x11);
        assertThat(sorter.paused()).isFalse();
    }

    @Test
    void only_what_both_bits_of_a_sensor_agree_on_is_an_answer_of_the_paper_sensor() {
        for (int b = 0; b < 0x10; b++) {
            int before = sorter.sensorAnswers();

            hear(b);

            boolean alike = b == 0x00 || b == 0x03 || b == 0x0C || b == 0x0F;
            assertThat(sorter.sensorAnswers()).as("byte " + b).isEqualTo(alike ? before + 1 : before);
        }
        hear(0x60, 0x63, 0x6C);
        assertThat(sorter.sensorAnswers()).isEqualTo(4);
    }

    @Test
    void the_paper_sensor_tells_near_end_and_end() {
        hear(0x03);
        assertThat(sorter.seen().reasons()).containsExactly(ReasonCode.PAPER_NEAR_END);
        hear(0x0C);
        assertThat(sorter.seen().reasons()).containsExactly(ReasonCode.PAPER_END);
        hear(0x00);
        assertThat(sorter.seen().reasons()).isEmpty();
    }

    @Test
    void an_answer_that_nobody_asked_for_tells_nothing() {
        hear(0x16);

        assertThat(sorter.seen().reasons()).isEmpty();
        assertThat(sorter.owesAnswers()).isFalse();
    }

    @Test
    void answers_that_are_forgotten_are_not_waited_for_and_go_to_nobody() {
        sorter.asked(Source.DLE_EOT_2);
        assertThat(sorter.owesAnswers()).isTrue();

        sorter.forgetQuestions();

        assertThat(sorter.owesAnswers()).isFalse();
        hear(0x16);
        assertThat(sorter.seen().reasons()).isEmpty();
    }

    @Test
    void each_byte_of_unasked_status_has_a_meaning_of_its_own_and_counts_only_with_the_others() {
        hear(0x10, 0x08, 0x0C);
        assertThat(sorter.toldUnasked()).isFalse();
        assertThat(sorter.seen().reasons()).isEmpty();
        hear(0x0F);
        assertThat(sorter.toldUnasked()).isTrue();
        assertThat(sorter.seen().reasons()).containsExactly(ReasonCode.PAPER_END, ReasonCode.CUTTER);

        sorter.look();

        assertThat(sorter.toldUnasked()).isFalse();
        assertThat(sorter.seen().reasons()).isEmpty();
        hear(0x30, 0x00, 0x00, 0x00);
        assertThat(sorter.seen().reasons()).containsExactly(ReasonCode.COVER_OPEN);
        assertThat(sorter.sensorAnswers()).isZero();
    }

    @Test
    void unasked_status_that_begins_anew_is_counted_from_there() {
        hear(0x30, 0x00, 0x10, 0x00, 0x00);
        assertThat(sorter.toldUnasked()).isFalse();

        hear(0x00);

        assertThat(sorter.toldUnasked()).isTrue();
        assertThat(sorter.seen().reasons()).isEmpty();
        assertThat(sorter.sensorAnswers()).isZero();
    }

    @Test
    void the_bytes_of_one_status_may_lie_four_tenths_of_a_second_apart_and_no_more() {
        sorter.take(0x10, now);
        sorter.take(0x00, now + TOGETHER);
        assertThat(sorter.sensorAnswers()).isZero();
        sorter.take(0x00, now + TOGETHER + 1);
        assertThat(sorter.sensorAnswers()).isEqualTo(1);

        long later = now + 10 * TOGETHER;
        sorter.take(0x37, later);
        sorter.take('%', later + TOGETHER);
        sorter.take(0x00, later + TOGETHER + 1);
        assertThat(sorter.cleared()).isFalse();
        assertThat(sorter.sensorAnswers()).isEqualTo(2);
        sorter.take(0x37, later);
        sorter.take('%', later);
        sorter.take(0x00, later + TOGETHER);
        assertThat(sorter.cleared()).isTrue();
    }

    @Test
    void a_beginning_that_is_neither_status_nor_block_ends_what_had_begun() {
        hear(0x37, '%', 0x90, 0x00);
        assertThat(sorter.cleared()).isFalse();
        assertThat(sorter.sensorAnswers()).isEqualTo(1);

        hear(0x10, 0x00, 0x91, 0x00, 0x00);
        assertThat(sorter.toldUnasked()).isFalse();
        assertThat(sorter.sensorAnswers()).isEqualTo(3);
    }

    @Test
    void a_block_too_long_for_any_confirmation_is_none() {
        hear(0x37, '"', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 0x00);
        assertThat(sorter.processId()).isEqualTo("ABCDEFG");

        hear(0x37, '"', 'H', 'H', 'H', 'H', 'H', 'H', 'H', 'H', 0x00);

        assertThat(sorter.processId()).isEqualTo("ABCDEFG");
    }

    @Test
    void a_confirmation_stays_until_another_is_expected_and_other_blocks_are_none() {
        hear(0x37, 0x28, 0x00, 0x37, '%', 'a', 0x00);
        assertThat(sorter.cleared()).isFalse();
        assertThat(sorter.processId()).isEmpty();
        hear(0x37, '%', 0x00, 0x37, 0x28, 0x00);
        assertThat(sorter.cleared()).isTrue();

        sorter.expectClearing();

        assertThat(sorter.cleared()).isFalse();
    }

    @Test
    void whatever_bytes_come_nothing_breaks_and_a_true_answer_after_them_is_heard() {
        var random = new Random(20261126);
        for (int round = 0; round < 2000; round++) {
            for (int i = random.nextInt(40); i > 0; i--) {
                if (random.nextInt(4) == 0) {
                    sorter.asked(Source.DLE_EOT_1);
                }
                hear(random.nextInt(256));
            }
            sorter.forgetQuestions();
            sorter.look();
            now += 1_000_000_000L;
            sorter.asked(Source.DLE_EOT_4);
            hear(0x7E);
            assertThat(sorter.seen().fault()).contains(ReasonCode.PAPER_END);
        }
    }
}
