package cn.haicang.console.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.testing.Refused;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.console.testing.UnfinishedCall;
import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.WireJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a hostile network, or a hostile terminal, can send for a body: a problem document each time, and nothing stored. */
class HostileBodiesTest {
    @TempDir
    static Path data;

    private static RunningCentre centre;
    private static TestTerminal terminal;

    @BeforeAll
    static void start() {
        centre = RunningCentre.on(data, "--console.wire.body=2s", "--console.wire.calls-of-one=2");
        terminal = centre.enrolled();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    static Stream<String> bodies() {
        return Stream.of(
                "[".repeat(200_000),
                "{\"envelopes\":".repeat(1000),
                "{\"envelopes\":{}}",
                "{\"envelopes\":[7]}",
                "{\"envelopes\":[{\"head\":1e999999999,\"sealed\":\"x\"}]}",
                "{\"envelopes\":[{\"head\":\"a\",\"head\":\"b\",\"sealed\":\"x\"}]}",
                "{\"envelopes\":[]}",
                "{\"envelopes\":[" + "{\"head\":\"a\",\"sealed\":\"b\"},".repeat(50)
                        + "{\"head\":\"a\",\"sealed\":\"b\"}]}",
                "{\"envelopes\":[{\"head\":\"a\"");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_is_no_batch_is_malformed_and_nothing_is_stored(String body) {
        Refused.with(ProblemCode.MALFORMED, post(HttpRequest.BodyPublishers.ofString(body), false));
        assertThat(stored()).isZero();
    }

    @Test
    void a_gzip_bomb_is_too_large_and_half_a_gzip_malformed() throws IOException {
        var bomb = zipped(new byte[64 * 1024 * 1024]);
        Refused.with(ProblemCode.TOO_LARGE, post(HttpRequest.BodyPublishers.ofByteArray(bomb), true));
        var half = Arrays.copyOf(bomb, bomb.length / 1000);
        Refused.with(ProblemCode.MALFORMED, post(HttpRequest.BodyPublishers.ofByteArray(half), true));
        Refused.with(
                ProblemCode.MALFORMED, post(HttpRequest.BodyPublishers.ofByteArray(new byte[] {1, 2, 3, 4}), true));
        assertThat(stored()).isZero();
    }

    @Test
    void chunks_that_go_on_beyond_the_limit_are_too_large() {
        var spaces = " ".repeat(1024).getBytes(StandardCharsets.US_ASCII);
        var lasting = HttpRequest.BodyPublishers.ofByteArrays(
                Collections.nCopies(WireJson.MAX_BYTES / spaces.length + 50, spaces));
        Refused.with(ProblemCode.TOO_LARGE, post(lasting, false));
    }

    @Test
    void slow_bodies_of_one_terminal_and_of_strangers_keep_no_other_terminal_out() {
        var other = centre.enrolled();
        var slow = Stream.concat(
                        Stream.generate(() -> UnfinishedCall.of(terminal, "/submissions"))
                                .limit(30),
                        Stream.generate(() -> UnfinishedCall.to(centre, "/enrolments"))
                                .limit(60))
                .toList();
        for (int calls = 0; calls < 10; calls++) {
            assertThat(other.get("/assignment").statusCode()).isEqualTo(200);
        }
        assertThat(slow.getFirst().answer()).contains("TOO_SLOW");
        slow.forEach(UnfinishedCall::close);
    }

    /** The begin of a call, and what it is told when nothing follows. */
    static Stream<Arguments> begun() {
        var batch =
                "POST /api/terminal/v1/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        var page = "PUT /api/terminal/v1/attachments/" + "a".repeat(64) + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/jose\r\nContent-Range: bytes 0-99/100\r\n";
        return Stream.of(
                Arguments.of(batch + "Content-Length: 100\r\n\r\n", ProblemCode.TOO_SLOW),
                Arguments.of(batch + "Content-Length: 100\r\n\r\n{\"envelopes\":[", ProblemCode.TOO_SLOW),
                Arguments.of(batch + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"en", ProblemCode.TOO_SLOW),
                Arguments.of(batch + "Content-Encoding: gzip\r\nContent-Length: 100\r\n\r\n", ProblemCode.TOO_SLOW),
                Arguments.of(page + "Content-Length: 100\r\n\r\neyJ", ProblemCode.TOO_SLOW),
                Arguments.of(batch + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}", ProblemCode.MALFORMED),
                Arguments.of(batch + "Transfer-Encoding: chunked\r\n\r\n-5\r\n{}", ProblemCode.MALFORMED));
    }

    /** An answer is read until the centre hangs up. */
    @ParameterizedTest
    @MethodSource("begun")
    void a_body_that_falls_silent_or_is_badly_chunked_gets_a_problem_document_and_the_line_is_closed(
            String begun, ProblemCode code) {
        try (var call = UnfinishedCall.saying(terminal, begun)) {
            var answer = call.answer();
            assertThat(answer)
                    .startsWith("HTTP/1.1 " + code.status())
                    .containsIgnoringCase("Content-Type: " + Problem.MEDIA_TYPE)
                    .contains("\"" + code + "\"")
                    .doesNotContain("<html", "<!doctype");
        }
        assertThat(stored()).isZero();
    }

    private static long stored() {
        return centre.bean(JdbcClient.class)
                .sql("select (select count(*) from envelope) + (select count(*) from parked_envelope)")
                .query(Long.class)
                .single();
    }

    private static HttpResponse<byte[]> post(HttpRequest.BodyPublisher body, boolean zipped) {
        var request = terminal.request("/submissions").header("Content-Type", "application/json");
        return terminal.send((zipped ? request.header("Content-Encoding", "gzip") : request)
                .POST(body)
                .build());
    }

    private static byte[] zipped(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.toByteArray();
    }
}
