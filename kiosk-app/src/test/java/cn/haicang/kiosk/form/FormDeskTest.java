package cn.haicang.kiosk.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.testing.HaicangSamples;
import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.Finding;
import cn.haicang.protocol.form.FormCheck;
import org.junit.jupiter.api.Test;

class FormDeskTest {
    private static final String STROKES = "M10 10L20 20L30 10L40 20L50 10L60 20L70 10L80 20";

    private final FormDesk desk = new FormDesk(HaicangSamples.FORM, HaicangSamples.DISTRICT);

    @Test
    void each_question_is_asked_once_and_an_address_takes_three_decisions() {
        answerAll();

        assertThat(desk.step()).isEmpty();
        assertThat(new FormCheck(HaicangSamples.DISTRICT).check(HaicangSamples.FORM, desk.filled()))
                .isEmpty();
        assertThat(desk.filled().answer(HaicangSamples.ADDRESS))
                .contains(new Answer.Address("350205003", "350205003002", "88号2栋"));
    }

    @Test
    void a_missing_or_wrong_answer_goes_no_further_and_says_what_is_wrong() {
        assertThat(desk.next().map(Finding::code)).contains(Finding.Code.MISSING);
        put("1390000");
        assertThat(desk.next().map(Finding::code)).contains(Finding.Code.PHONE_LENGTH);
        assertThat(desk.question()).isEqualTo(1);
        put("13900000000");
        assertThat(desk.next()).isEmpty();
        assertThat(desk.next().map(Finding::code)).contains(Finding.Code.STREET_UNKNOWN);
    }

    @Test
    void no_more_digits_are_taken_than_a_number_has() {
        var phone = desk.step().orElseThrow();
        for (int i = 0; i < 20; i++) {
            desk.type(phone, "1");
        }
        assertThat(desk.draft(phone.field()).text()).hasSize(11);
        desk.delete(phone);
        assertThat(desk.draft(phone.field()).text()).hasSize(10);
    }

    @Test
    void going_back_keeps_what_was_typed() {
        put("13900000000");
        desk.next();
        assertThat(desk.back()).isTrue();
        assertThat(desk.draft(desk.step().orElseThrow().field()).text()).isEqualTo("13900000000");
        assertThat(desk.back()).isFalse();
    }

    @Test
    void another_street_forgets_the_community_and_keeps_the_house_number() {
        answerAll();
        desk.change(HaicangSamples.ADDRESS);
        put("350205001");
        assertThat(desk.next()).isEmpty();
        assertThat(desk.next().map(Finding::code)).contains(Finding.Code.COMMUNITY_UNKNOWN);
        put("350205001004");
        desk.next();
        assertThat(desk.draft(desk.step().orElseThrow().field()).text()).isEqualTo("88号2栋");
    }

    @Test
    void an_answer_changed_from_the_review_leads_back_to_the_review() {
        answerAll();
        desk.change(HaicangSamples.CATEGORY);
        put("ADULT");
        assertThat(desk.next()).isEmpty();
        assertThat(desk.step()).isEmpty();
        assertThat(desk.filled().answer(HaicangSamples.CATEGORY)).contains(new Answer.Chosen("ADULT"));
    }

    @Test
    void a_change_that_is_given_up_leaves_the_answer_as_it_was() {
        answerAll();
        desk.change(HaicangSamples.PHONE);
        put("1");
        assertThat(desk.back()).isTrue();
        assertThat(desk.step()).isEmpty();
        assertThat(desk.filled().answer(HaicangSamples.PHONE)).contains(new Answer.Text("13900000000"));
    }

    @Test
    void after_the_wipe_nothing_is_left() {
        answerAll();
        desk.wipe();
        assertThat(desk.filled().answers()).isEmpty();
        assertThat(desk.question()).isEqualTo(1);
        assertThat(desk.toString()).doesNotContain("139");
    }

    private void answerAll() {
        for (var value : new String[] {
            "13900000000", "350205003", "350205003002", "88号2栋", "ELDERLY", "6222021234567890123", STROKES
        }) {
            put(value);
            assertThat(desk.next()).isEmpty();
        }
    }

    private void put(String value) {
        desk.put(desk.step().orElseThrow(), value);
    }
}
