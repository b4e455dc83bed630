package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.escpos.PrinterProfile.Source;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerSorterTest {
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
