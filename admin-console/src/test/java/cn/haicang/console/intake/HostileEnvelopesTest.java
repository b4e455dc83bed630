package cn.haicang.console.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.Submissions;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import cn.haicang.protocol.submission.EnvelopeVerdict.Parked;
import cn.haicang.protocol.submission.EnvelopeVerdict.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a terminal in the wrong hands can sign: a verdict for each envelope, no case for any, and the honest ones beside it come in. */
class HostileEnvelopesTest {
    private static final EnvelopeVerdict ACCEPTED = new EnvelopeVerdict.Accepted();
    private static final EnvelopeVerdict DUPLICATE = new EnvelopeVerdict.Duplicate();

    @TempDir
    static Path data;

    private static RunningCentre centre;

    private TestTerminal terminal;
    private Submissions submissions;

    @BeforeAll
    static void start() {
        centre = RunningCentre.on(data);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @BeforeEach
    void enrol() {
        terminal = centre.enrolled();
        submissions = of(terminal);
    }

    private static Submissions of(TestTerminal terminal) {
        return new Submissions(terminal, centre.bean(Catalogues.class).current().hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807",
                "9223372036854775808",
                "9007199254740993",
                "10000000",
                "-1",
                "0",
                "1.5",
                "1.0",
                "1e0",
                "1e400",
                "1e999999999",
                "\"1\"",
                "true",
                "null",
                "[1]",
                "{\"value\":1}"
            })
    void a_place_that_is_none_is_parked_and_opens_no_gap(String sequence) {
        var honest = submissions.next(Submissions.LIN);
        var odd = resigned(submissions.next(Submissions.CHEN), "\"sequence\":2", "\"sequence\":" + sequence);

        assertThat(terminal.submit(odd, honest.envelope()))
                .containsExactly(new Parked(Reason.HEAD_MALFORMED), ACCEPTED);
        assertThat(terminal.submit(odd)).containsExactly(new Parked(Reason.HEAD_MALFORMED));
        assertThat(kept()).containsExactly(1, 1, 1);
        assertThat(centre.bean(Accounts.class).gaps(terminal.installation())).isEmpty();
    }

    @Test
    void the_last_place_there_is_makes_one_gap_and_no_list_of_all_that_is_missing() {
        var last = new Sequence(9_999_999);
        var far = submissions.at(last, submissions.newId(), Submissions.LIN, Submissions.form());
        assertThat(terminal.submit(far.envelope())).containsExactly(ACCEPTED);
        assertThat(centre.bean(Accounts.class).gaps(terminal.installation()))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.from()).isEqualTo(Sequence.FIRST);
                    assertThat(gap.to()).isEqualTo(new Sequence(9_999_998));
                });
        assertThat(terminal.submit(submissions.next(Submissions.LIN).envelope()))
                .containsExactly(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\":\"one\"",
                "\"version\":1,\"version\":1",
                "\"version\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
                "\"version\":9223372036854775808",
                "\"version\":1}{"
            })
    void a_head_of_the_wrong_shape_is_parked(String version) {
        var odd = resigned(submissions.next(Submissions.LIN), "\"version\":1", version);
        assertThat(terminal.submit(odd)).containsExactly(new Parked(Reason.HEAD_MALFORMED));
        assertThat(kept()).containsExactly(0, 0, 1);
    }

    @Test
    void a_sealed_part_that_is_nested_to_the_sky_is_parked() {
        var deep = terminal.sealing().seal("{\"form\":".repeat(10_000).getBytes(StandardCharsets.US_ASCII));
        var sent = submissions.sign(submissions.head(Sequence.FIRST, submissions.newId(), Sha256.ofAscii(deep)), deep);
        assertThat(terminal.submit(sent.envelope())).containsExactly(new Parked(Reason.CANNOT_BE_OPENED));
        assertThat(kept()).containsExactly(0, 1, 1);
    }

    @Test
    void whoever_it_names_an_envelope_comes_in_only_from_the_terminal_that_signed_it() {
        var neighbour = centre.enrolled();
        var foreign = of(neighbour).next(Submissions.CHEN);
        // Signed by one and brought by another; signed here in a neighbour's name; the neighbour's terminal with a
        // number of ours.
        var inItsName = submissions.sign(foreign.head(), foreign.envelope().sealed());
        var mixed = resigned(
                submissions.next(Submissions.LIN),
                "\"terminal\":\"" + terminal.id().value() + "\"",
                "\"terminal\":\"" + neighbour.id().value() + "\"");

        assertThat(terminal.submit(foreign.envelope(), inItsName.envelope(), mixed))
                .containsOnly(new Parked(Reason.SIGNATURE));

        assertThat(kept()).containsExactly(0, 0, 3);
        assertThat(terminal.ask(new Query.ByReceipt(foreign.head().receiptNumber())))
                .isEqualTo(new QueryAnswer.Unknown());
        assertThat(neighbour.submit(foreign.envelope())).containsExactly(ACCEPTED);
        assertThat(centre.bean(Accounts.class).alarms(neighbour.id(), 10)).isEmpty();
    }

    @Test
    void batches_in_any_order_and_again_in_another_leave_each_once_and_no_gap() {
        var sent = IntStream.range(0, 12)
                .mapToObj(_ -> submissions.next(Submissions.LIN).envelope())
                .toList();
        var shuffled = new ArrayList<>(sent);
        Collections.shuffle(shuffled, new Random(4));
        for (int from = 0; from < 12; from += 4) {
            assertThat(submit(shuffled.subList(from, from + 4))).containsOnly(ACCEPTED);
        }
        for (int seed = 5; seed < 9; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(submit(shuffled)).hasSize(12).containsOnly(DUPLICATE);
        }
        assertThat(kept()).containsExactly(12, 12, 0);
        assertThat(centre.bean(Accounts.class).gaps(terminal.installation())).isEmpty();
        assertThat(centre.bean(Accounts.class).alarms(terminal.id(), 10)).isEmpty();
    }

    private List<EnvelopeVerdict> submit(List<Envelope> envelopes) {
        return terminal.submit(envelopes.toArray(Envelope[]::new));
    }

    /** Its head in other words, rightly signed all the same. */
    private Envelope resigned(Submissions.Sent sent, String word, String other) {
        var head = new String(WireJson.write(sent.head()), StandardCharsets.UTF_8);
        assertThat(head).contains(word);
        var changed = head.replace(word, other).getBytes(StandardCharsets.UTF_8);
        return new Envelope(
                terminal.signing().sign(TokenType.HEAD, changed),
                sent.envelope().sealed());
    }

    /** Of this installation: cases, envelopes, and what was parked. */
    private List<Integer> kept() {
        int installation = terminal.installation().value();
        return List.of(
                count("cases where installation = " + installation),
                count("envelope where installation = " + installation),
                count("parked_envelope where installation = " + installation));
    }

    private static int count(String what) {
        return centre.bean(JdbcClient.class)
                .sql("select count(*) from " + what)
                .query(Integer.class)
                .single();
    }
}
