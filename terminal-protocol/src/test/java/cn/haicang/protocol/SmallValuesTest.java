package cn.haicang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.haicang.protocol.form.FieldKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallValuesTest {
    @Test
    void an_envelope_id_is_a_uuid_of_version_7_that_tells_its_millisecond() {
        var random = new Random(9562);
        for (var at : new Instant[] {
            Instant.EPOCH, Instant.parse("2026-11-23T01:30:00.123Z"), Instant.parse("9999-12-31T23:59:59Z")
        }) {
            for (int round = 0; round < 200; round++) {
                var id = EnvelopeId.at(at, random).value();

                assertThat(id.version()).isEqualTo(7);
                assertThat(id.variant()).isEqualTo(2);
                assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(at.toEpochMilli());
            }
        }
    }

    @Test
    void envelope_ids_of_one_millisecond_differ() {
        var random = new Random(5);

        assertThat(Stream.generate(() -> EnvelopeId.at(Instant.EPOCH, random)).limit(10_000))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "01a20606-35c0-4c3e-9f41-6d2b8e0a1c55",
                "01a20606-35c0-7c3e-0f41-6d2b8e0a1c55",
                "01a20606-35c0-7c3e-ff41-6d2b8e0a1c55"
            })
    void another_kind_of_uuid_is_no_envelope_id(String uuid) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EnvelopeId(UUID.fromString(uuid)));
    }

    @Test
    void numbers_keep_to_their_range() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InstallationId(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new InstallationId(100_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sequence(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sequence(10_000_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sequence(9_999_999).next());
        assertThat(Sequence.FIRST.next()).isEqualTo(new Sequence(2)).isGreaterThan(Sequence.FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "hc-1", "-A1", "A_1", "A 1", "HC-0042\n", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"})
    void what_is_no_terminal_id_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TerminalId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB", "abc", "1AB", "A-B", "ABC\n"})
    void what_is_no_service_code_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceCode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Phone", "1a", "a_b", "a.b", "a\n"})
    void what_is_no_field_key_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FieldKey(text));
    }

    @Test
    void a_hash_agrees_with_the_standards_example() {
        // FIPS 180-2 B.1
        var abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(Sha256.ofAscii("abc")).isEqualTo(new Sha256(abc));
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8))).hasToString(abc);
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(abc.toUpperCase(java.util.Locale.ROOT)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(abc + "\n"));
    }

    @Test
    void every_problem_has_a_status_of_its_own_kind_and_words() {
        for (var code : ProblemCode.values()) {
            var problem = Problem.of(code);

            assertThat(problem.status()).isBetween(400, 599);
            assertThat(problem.title()).isNotBlank();
            assertThat(problem.type()).matches("urn:haicang:problem:[a-z-]+");
            assertThat(problem.detail()).isEmpty();
        }
    }

    @Test
    void a_text_stands_in_every_language() {
        var text = new LocalizedText("简", "繁", "en");

        assertThat(Stream.of(Language.values()).map(text::in)).containsExactly("简", "繁", "en");
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalizedText("简", " ", "en"));
    }
}
