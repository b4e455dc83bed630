package cn.haicang.protocol.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.haicang.protocol.form.Finding.Code;
import cn.haicang.protocol.submission.EntryForms;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.testing.GoldenCatalogue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {
    private static final String STROKES = "M120 80L140 96L161 118M300 90L302 140L306 190L310 240L330 236";
    private static final FormDefinition FORM = GoldenCatalogue.form();
    private static final FormCheck CHECK = new FormCheck(GoldenCatalogue.district());
    private static final FilledForm GOOD = FilledForm.EMPTY
            .with(key("phone"), new Answer.Text("13900000000"))
            .with(key("address"), address("示例路1号302室"))
            .with(key("category"), new Answer.Chosen("ADULT"))
            .with(key("account"), new Answer.Text("6222000000000000"))
            .with(key("signature"), new Answer.Signature(STROKES));

    @Test
    void a_form_that_answers_everything_can_be_handed_in() {
        assertThat(CHECK.check(FORM, GOOD)).isEmpty();
    }

    @Test
    void what_is_not_required_may_stay_open() {
        assertThat(CHECK.check(FORM, GOOD.without(key("account")))).isEmpty();
    }

    @Test
    void an_empty_form_misses_every_required_answer_in_the_order_of_the_fields() {
        assertThat(CHECK.check(FORM, FilledForm.EMPTY))
                .extracting(finding -> finding.field().value(), Finding::code)
                .containsExactly(
                        tuple("phone", Code.MISSING),
                        tuple("address", Code.MISSING),
                        tuple("category", Code.MISSING),
                        tuple("signature", Code.MISSING));
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of("phone", new Answer.Text("139 0000 0000"), Code.PHONE_NOT_DIGITS, List.of()),
                Arguments.of("phone", new Answer.Text("１３９００００００００"), Code.PHONE_NOT_DIGITS, List.of()),
                Arguments.of("phone", new Answer.Text("13900000000\n"), Code.PHONE_NOT_DIGITS, List.of()),
                Arguments.of("phone", new Answer.Text(""), Code.PHONE_LENGTH, List.of("0")),
                Arguments.of("phone", new Answer.Text("1390000000"), Code.PHONE_LENGTH, List.of("10")),
                Arguments.of("phone", new Answer.Text("139000000000"), Code.PHONE_LENGTH, List.of("12")),
                Arguments.of("phone", new Answer.Text("12900000000"), Code.PHONE_START, List.of()),
                Arguments.of("phone", new Answer.Text("23900000000"), Code.PHONE_START, List.of()),
                Arguments.of("phone", new Answer.Chosen("ADULT"), Code.WRONG_KIND, List.of()),
                Arguments.of("account", new Answer.Text("62220000000O"), Code.ACCOUNT_NOT_DIGITS, List.of()),
                Arguments.of("account", new Answer.Text("62220000000"), Code.ACCOUNT_LENGTH, List.of("11")),
                Arguments.of("account", new Answer.Text("6".repeat(20)), Code.ACCOUNT_LENGTH, List.of("20")),
                Arguments.of("account", new Answer.Signature(STROKES), Code.WRONG_KIND, List.of()),
                Arguments.of("address", address("350205009", "350205009001", "1"), Code.STREET_UNKNOWN, List.of()),
                Arguments.of("address", address("350205002", "350205001001", "1"), Code.COMMUNITY_UNKNOWN, List.of()),
                Arguments.of("address", address(" 　"), Code.DETAIL_MISSING, List.of()),
                Arguments.of("address", address("𠮷".repeat(101)), Code.DETAIL_TOO_LONG, List.of("101", "100")),
                Arguments.of("address", new Answer.Text("示例路1号"), Code.WRONG_KIND, List.of()),
                Arguments.of("category", new Answer.Chosen("adult"), Code.CHOICE_UNKNOWN, List.of()),
                Arguments.of("category", new Answer.Text("ADULT"), Code.WRONG_KIND, List.of()),
                Arguments.of("signature", new Answer.Signature(""), Code.SIGNATURE_MALFORMED, List.of()),
                Arguments.of("signature", new Answer.Signature("M1 1L2 2"), Code.SIGNATURE_TOO_SHORT, List.of()),
                Arguments.of(
                        "signature", new Answer.Signature(path(20 * 1024 + 1)), Code.SIGNATURE_TOO_LARGE, List.of()),
                Arguments.of("signature", new Answer.Text(STROKES), Code.WRONG_KIND, List.of()));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void a_wrong_answer_is_named_and_only_counts_are_told(
            String field, Answer answer, Code code, List<String> arguments) {
        assertThat(CHECK.check(FORM, GOOD.with(key(field), answer)))
                .containsExactly(new Finding(key(field), code, arguments));
    }

    @Test
    void an_answer_that_nobody_asked_for_is_found() {
        assertThat(CHECK.check(FORM, GOOD.with(key("salary"), new Answer.Text("1"))))
                .containsExactly(new Finding(key("salary"), Code.NOT_ASKED, List.of()));
    }

    @Test
    void words_are_typed_or_written_with_a_finger_and_there_are_some() {
        var form = EntryForms.of(EnvelopeKind.SUPPLEMENT);
        var words = form.fields().getFirst().key();

        assertThat(CHECK.check(form, FilledForm.EMPTY.with(words, new Answer.Text("𠮷".repeat(500)))))
                .isEmpty();
        assertThat(CHECK.check(form, FilledForm.EMPTY.with(words, new Answer.Signature(STROKES))))
                .isEmpty();
        assertThat(CHECK.check(form, FilledForm.EMPTY.with(words, new Answer.Text(" \n"))))
                .containsExactly(new Finding(words, Code.WORDS_MISSING, List.of()));
        assertThat(CHECK.check(form, FilledForm.EMPTY.with(words, new Answer.Text("字".repeat(501)))))
                .containsExactly(new Finding(words, Code.WORDS_TOO_LONG, List.of("501", "500")));
        assertThat(CHECK.check(form, FilledForm.EMPTY.with(words, new Answer.Signature("M1 1L2 2"))))
                .containsExactly(new Finding(words, Code.SIGNATURE_TOO_SHORT, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VERY_SATISFIED", "SATISFIED", "MOSTLY_SATISFIED", "DISSATISFIED", "VERY_DISSATISFIED"})
    void the_two_lowest_grades_want_a_reason(String grade) {
        var rating = FilledForm.EMPTY.with(EntryForms.GRADE, new Answer.Chosen(grade));
        var findings = EntryForms.findings(CHECK, EnvelopeKind.RATING, rating);

        assertThat(findings).hasSize(grade.contains("DISSATISFIED") ? 1 : 0);
        assertThat(EntryForms.findings(
                        CHECK, EnvelopeKind.RATING, rating.with(EntryForms.REASON, new Answer.Chosen("TIME"))))
                .isEmpty();
    }

    @Test
    void every_code_is_provoked_here() {
        Set<Code> provoked = wrongAnswers()
                .map(row -> (Code) row.get()[2])
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
        provoked.add(Code.MISSING);
        provoked.add(Code.NOT_ASKED);
        provoked.add(Code.WORDS_MISSING);
        provoked.add(Code.WORDS_TOO_LONG);

        assertThat(provoked).containsExactlyInAnyOrder(Code.values());
    }

    @Test
    void up_to_a_hundred_characters_fit_into_the_detail_however_wide_they_are() {
        assertThat(CHECK.check(FORM, GOOD.with(key("address"), address("𠮷".repeat(100)))))
                .isEmpty();
    }

    @Test
    void every_phone_of_eleven_digits_from_13_to_19_is_taken() {
        var random = new Random(11);
        for (int round = 0; round < 1000; round++) {
            var rest = "%09d".formatted(random.nextInt(1_000_000_000));
            int second = random.nextInt(10);
            var findings = CHECK.check(FORM, GOOD.with(key("phone"), new Answer.Text("1" + second + rest)));

            assertThat(findings).hasSize(second >= 3 ? 0 : 1);
        }
    }

    @Test
    void every_account_of_twelve_to_nineteen_digits_is_taken() {
        for (int length = 0; length < 40; length++) {
            var findings = CHECK.check(FORM, GOOD.with(key("account"), new Answer.Text("6".repeat(length))));

            assertThat(findings).hasSize(length >= 12 && length <= 19 ? 0 : 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"M0 0", "M0 0L1000 400", "M12 34L13 36M50 60L51 61", "M1 1M2 2M3 3"})
    void moves_and_lines_inside_the_plane_are_strokes(String path) {
        assertThat(codeOf(path)).contains(Code.SIGNATURE_TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "M",
                "M1",
                "M1 ",
                "M 1 1",
                "M1 1 ",
                "M1 1\n",
                "M1,1",
                "M1  1",
                "M-1 1",
                "M1.5 1",
                "M1 1Z",
                "m1 1",
                "L1 1",
                "M1 1L",
                "M1 1L1",
                "M1 1l2 2",
                "M1 1 L2 2",
                "M1001 1",
                "M1 401",
                "M99999999999 1",
                "M１ 1",
                "M1 1\"/><script>"
            })
    void anything_else_is_no_signature(String path) {
        assertThat(codeOf(path)).contains(Code.SIGNATURE_MALFORMED);
    }

    @Test
    void a_signature_of_twenty_kibibytes_is_taken() {
        assertThat(codeOf(path(20 * 1024))).isEmpty();
        assertThat(codeOf("M1 1".repeat(5 * 1024))).isEmpty();
    }

    @Test
    void a_hostile_signature_of_twenty_kibibytes_is_refused_at_once() {
        var random = new Random(20);
        var letters = "ML0123456789 ";
        var hostile = Stream.concat(
                Stream.of(
                        "M1 1".repeat(5 * 1024 - 1) + "M1 ",
                        path(20 * 1024 - 1) + "x",
                        "M".repeat(20 * 1024),
                        "1".repeat(20 * 1024),
                        "M" + "1".repeat(20 * 1024 - 1),
                        "M1 1" + "L1 1".repeat(5 * 1024 - 2) + "L1 L",
                        "M1 " + " ".repeat(20 * 1024 - 3)),
                Stream.generate(() -> random.ints(20 * 1024, 0, letters.length())
                                .mapToObj(i -> letters.substring(i, i + 1))
                                .collect(Collectors.joining()))
                        .limit(200));

        // On a small stack, as a server's request thread may be deep already.
        hostile.forEach(path -> assertThat(onSmallStack(path)).contains(Code.SIGNATURE_MALFORMED));
    }

    @Test
    void a_form_is_silent_about_its_answers() {
        assertThat(GOOD).hasToString("FilledForm[5 answers, hidden]");
        assertThat(GOOD.answers().values().toString()).doesNotContain("139", "示例路", "ADULT", "6222", "M120");
    }

    @Test
    void answers_keep_the_order_in_which_they_were_asked() {
        assertThat(GOOD.without(key("phone")).answers().keySet())
                .containsExactly("address", "category", "account", "signature");
    }

    private static Optional<Code> codeOf(String path) {
        return CHECK.check(FORM, GOOD.with(key("signature"), new Answer.Signature(path))).stream()
                .map(Finding::code)
                .findFirst();
    }

    private static Optional<Code> onSmallStack(String path) {
        var result = new FutureTask<>(() -> codeOf(path));
        new Thread(null, result, "small-stack", 256 * 1024).start();
        try {
            return result.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** A long stroke of exactly this many characters. */
    private static String path(int length) {
        int last = 4 + length % 4;
        var lines = IntStream.range(0, (length - last) / 4)
                .mapToObj(i -> "L" + i % 10 + " " + i % 7)
                .collect(Collectors.joining());
        // The last point takes up what does not divide by four: leading zeros count for nothing.
        return "M" + lines.substring(1) + "L" + "0".repeat(last - 4) + "1 1";
    }

    private static Answer.Address address(String detail) {
        return address("350205001", "350205001002", detail);
    }

    private static Answer.Address address(String street, String community, String detail) {
        return new Answer.Address(street, community, detail);
    }

    private static FieldKey key(String value) {
        return new FieldKey(value);
    }
}
