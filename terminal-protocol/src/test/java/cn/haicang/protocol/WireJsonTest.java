package cn.haicang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.query.QueryAnswer;
import cn.haicang.protocol.query.SealedMessage;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import cn.haicang.protocol.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{",
                "[]",
                "7",
                "\"jwe\"",
                "{\"jwe\":\"a\"} {}",
                "{\"jwe\":\"a\"}x",
                "{\"jwe\":\"a\",}",
                "{jwe:\"a\"}",
                "{'jwe':'a'}",
                "/* */{\"jwe\":\"a\"}",
                "{\"jwe\":\"a\nb\"}",
                "{\"jwe\":\"\\x\"}"
            })
    void what_is_no_such_json_is_refused(String json) {
        assertRefused(utf8(json), SealedMessage.class);
    }

    @Test
    void the_same_name_twice_in_one_object_is_refused() {
        // RFC 8259 4: what a peer makes of it is unpredictable; two readers must not see two messages.
        assertRefused(utf8("{\"jwe\":\"a\",\"jwe\":\"b\"}"), SealedMessage.class);
        assertRefused(utf8("{\"jwe\":\"a\",\"other\":{\"x\":1,\"x\":2}}"), SealedMessage.class);
        assertRefused(utf8("{\"verdict\":\"ACCEPTED\",\"verdict\":\"PARKED\"}"), EnvelopeVerdict.class);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        var json = utf8("{\"jwe\":\"??\"}");
        json[8] = (byte) 0xC3;
        json[9] = 0x28;
        assertRefused(json, SealedMessage.class);
        json[8] = (byte) 0xFF;
        assertRefused(json, SealedMessage.class);
        json[8] = (byte) 0xC0; // overlong slash
        json[9] = (byte) 0xAF;
        assertRefused(json, SealedMessage.class);
        assertRefused("{\"jwe\":\"a\"}".getBytes(StandardCharsets.UTF_16BE), SealedMessage.class);
        assertRefused("{\"jwe\":\"a\"}".getBytes(StandardCharsets.UTF_16LE), SealedMessage.class);
    }

    @Test
    void deep_nesting_is_refused_before_it_costs_anything() {
        assertRefused(utf8("{\"x\":" + "[".repeat(1_000_000)), SealedMessage.class);
        assertRefused(utf8("{\"x\":" + "{\"a\":".repeat(100_000)), SealedMessage.class);
    }

    @Test
    void a_huge_number_is_refused_before_it_costs_anything() {
        assertRefused(utf8("{\"x\":" + "9".repeat(1_000_000) + "}"), SealedMessage.class);
        assertRefused(utf8("9".repeat(1_000_000)), Sequence.class);
        assertRefused(utf8("1e999999999"), Sequence.class);
        assertRefused(utf8("9223372036854775808"), Sequence.class);
        assertRefused(utf8("4294967297"), InstallationId.class);
    }

    @Test
    void a_message_beyond_the_limit_is_refused_whether_known_or_not() {
        assertRefused(utf8("{\"jwe\":\"" + "a".repeat(5_000_000) + "\"}"), SealedMessage.class);
        assertRefused(utf8("{\"x\":\"" + "a".repeat(5_000_000) + "\",\"jwe\":\"a\"}"), SealedMessage.class);
        assertRefused(utf8(" ".repeat(5_000_000) + "{\"jwe\":\"a\"}"), SealedMessage.class);
        assertThat(WireJson.read(utf8("{\"jwe\":\"" + "a".repeat(4_000_000) + "\"}"), SealedMessage.class)
                        .jwe())
                .hasSize(4_000_000);
    }

    @Test
    void a_refusal_never_repeats_what_was_read() {
        var secret = "S3CRET";
        var json = Golden.json("query.own-cases").replace("350299195203070021", secret);

        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> WireJson.read(utf8(json), cn.haicang.protocol.query.Query.class))
                .withNoCause()
                .withMessage("not a Query (does not fit)");
    }

    @Test
    void an_unknown_kind_of_answer_is_refused() {
        assertRefused(utf8("{\"verdict\":\"LOST\"}"), EnvelopeVerdict.class);
        assertRefused(utf8("{\"verdict\":\"\"}"), EnvelopeVerdict.class);
        assertRefused(utf8("{}"), EnvelopeVerdict.class);
        assertRefused(utf8("{\"verdict\":\"PARKED\",\"reason\":\"BECAUSE\"}"), EnvelopeVerdict.class);
        assertRefused(utf8("{\"verdict\":\"PARKED\",\"reason\":0}"), EnvelopeVerdict.class);
        assertRefused(utf8("{\"answer\":\"java.lang.Runtime\"}"), QueryAnswer.class);
    }

    @Test
    void an_answer_that_is_null_is_refused() {
        assertRefused(utf8("{\"answers\":{\"phone\":null}}"), FilledForm.class);
    }

    @Test
    void the_kind_may_stand_anywhere_in_its_object() {
        assertThat(WireJson.read(utf8("{\"why\":\"BUSY\",\"verdict\":\"DEFERRED\"}"), EnvelopeVerdict.class))
                .isEqualTo(new EnvelopeVerdict.Deferred(EnvelopeVerdict.Why.BUSY));
    }

    @Test
    void a_record_without_members_is_written_as_its_kind_alone() {
        assertThat(new String(WireJson.write(new EnvelopeVerdict.Accepted()), StandardCharsets.UTF_8))
                .isEqualTo("{\"verdict\":\"ACCEPTED\"}");
        assertThat(new String(WireJson.write(List.of(new QueryAnswer.Unknown())), StandardCharsets.UTF_8))
                .contains("{}"); // a bare list loses its element type: the wire has none
        assertThat(WireJson.read(WireJson.write(new QueryAnswer.BringTheCard()), QueryAnswer.class))
                .isEqualTo(new QueryAnswer.BringTheCard());
    }

    @Test
    void characters_beyond_the_basic_plane_come_back_as_they_went() {
        var applicant = new Applicant(
                "RESIDENT_ID_CARD", new PersonName("𠮷\uD842\uDFB7田"), new ResidentNumber("350299195203070021"));

        assertThat(WireJson.read(WireJson.write(applicant), Applicant.class)).isEqualTo(applicant);
    }

    @Test
    void half_a_character_is_refused_rather_than_stored() {
        assertRefused(utf8("\"\\ud842\""), PersonName.class);
    }

    @Test
    void nothing_personal_shows_in_the_text_form_of_a_message() {
        for (var message : Golden.messages().values()) {
            assertThat(message.toString())
                    .doesNotContain(
                            "陈示例", "350299", "13900000000", "示例路", "M120 80", "6222", "已办结", "0007K3M9QX4TBW2Z");
        }
    }

    private static void assertRefused(byte[] json, Class<?> wanted) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> WireJson.read(json, wanted))
                .withNoCause();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
