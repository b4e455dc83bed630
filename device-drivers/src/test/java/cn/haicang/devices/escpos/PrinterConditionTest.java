package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.escpos.PrinterProfile.Source;
import cn.haicang.devices.print.PrinterStatus.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterConditionTest {
    private static PrinterCondition of(String profile) {
        return new PrinterCondition(PrinterProfiles.named(profile).orElseThrow());
    }

    @Test
    void without_an_answer_or_with_nothing_wrong_a_printer_is_ready() {
        var condition = of("generic");
        assertThat(condition.has(Source.DLE_EOT_1)).isFalse();

        condition.put(Source.DLE_EOT_1, 0x12);

        assertThat(condition.has(Source.DLE_EOT_1)).isTrue();
        assertThat(condition.has(Source.DLE_EOT_2)).isFalse();
        assertThat(condition.reasons()).isEmpty();
        assertThat(condition.fault()).isEmpty();
        assertThat(condition.status().state()).isEqualTo(State.READY);
    }

    @ParameterizedTest
    @CsvSource({
        "DLE_EOT_2, 0x16, COVER_OPEN",
        "DLE_EOT_2, 0x32, PAPER_END",
        "DLE_EOT_4, 0x72, PAPER_END",
        "GS_R_1, 0x0F, PAPER_END",
        "DLE_EOT_3, 0x1A, CUTTER",
        "DLE_EOT_3, 0x52, OVERHEATED",
        "DLE_EOT_1, 0x1A, OFFLINE",
        "ASB_1, 0x30, COVER_OPEN",
        "ASB_2, 0x08, CUTTER",
        "ASB_3, 0x0C, PAPER_END"
    })
    void one_cause_that_stops_it_is_its_fault(Source source, String answer, ReasonCode fault) {
        var condition = of("generic");

        condition.put(source, Integer.decode(answer));

        assertThat(condition.reasons()).containsExactly(fault);
        assertThat(condition.fault()).contains(fault);
        assertThat(condition.status().state()).isEqualTo(State.FAILED);
    }

    @Test
    void a_roll_that_comes_near_its_end_wants_a_person_and_stops_nothing() {
        var condition = of("generic");

        condition.put(Source.DLE_EOT_4, 0x1E);

        assertThat(condition.reasons()).containsExactly(ReasonCode.PAPER_NEAR_END);
        assertThat(condition.fault()).isEmpty();
        assertThat(condition.status().state()).isEqualTo(State.ATTENTION);
    }

    @Test
    void a_printer_without_that_sensor_is_not_believed_about_the_end_coming_near() {
        var condition = of("clone-58");

        condition.put(Source.DLE_EOT_4, 0x1E);

        assertThat(condition.reasons()).isEmpty();
    }

    @Test
    void offline_is_told_only_where_nothing_says_why_and_an_ended_roll_is_no_longer_near_its_end() {
        var condition = of("generic");

        condition.put(Source.DLE_EOT_1, 0x1A);
        condition.put(Source.DLE_EOT_4, 0x7E);
        condition.put(Source.DLE_EOT_2, 0x36);

        assertThat(condition.reasons()).containsExactly(ReasonCode.COVER_OPEN, ReasonCode.PAPER_END);
        assertThat(condition.status().reasons()).containsExactly(ReasonCode.COVER_OPEN, ReasonCode.PAPER_END);
    }
}
