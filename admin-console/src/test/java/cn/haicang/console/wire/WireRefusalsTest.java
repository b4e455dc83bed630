package cn.haicang.console.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.testing.Refused;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.SettableClock;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.trust.CertificateRequest;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.protocol.query.SealedMessage;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class WireRefusalsTest {
    private static final String JSON = "application/json";
    private static final String UNFINISHED = String.join(
            "\r\n",
            "POST /api/terminal/v1/heartbeats HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json",
            "Content-Length: 2",
            "",
            "");

    @TempDir
    static Path data;

    static RunningCentre centre;
    static TestTerminal terminal;

    @BeforeAll
    static void start() {
        centre = RunningCentre.on(data, "--console.queries.per-minute=3");
        terminal = centre.enrolled();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"boot\":\"no\"}", "{} {}"})
    void what_cannot_be_read_is_malformed(String body) {
        Refused.with(ProblemCode.MALFORMED, post("/heartbeats", JSON, body));
    }

    @Test
    void a_call_without_a_certificate_is_refused() {
        Refused.with(ProblemCode.CERTIFICATE_MISSING, TestTerminal.newAt(centre).get("/assignment"));
    }

    @Test
    void a_certificate_of_ours_that_belongs_to_no_installation_is_refused() {
        var stranger = TestTerminal.newAt(centre);
        stranger.showCertificate(certificate(centre, stranger));

        Refused.with(ProblemCode.CERTIFICATE_UNKNOWN, stranger.get("/assignment"));
    }

    @Test
    void a_certificate_of_another_authority_ends_the_handshake(@TempDir Path elsewhere) {
        var stranger = TestTerminal.newAt(centre);
        try (var foreign = RunningCentre.on(elsewhere)) {
            stranger.showCertificate(certificate(foreign, stranger));
        }

        assertThatThrownBy(() -> stranger.get("/assignment")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_certificate_that_has_expired_is_refused(@TempDir Path folder) {
        var clock = new SettableClock(Instant.now());
        try (var other = RunningCentre.on(folder, clock)) {
            // The port's own certificate is made now, and good by the clock of this machine.
            other.enrolled();
            clock.tick(Duration.ofDays(-2 * 365));
            var enrolled = other.enrolled();
            assertThat(enrolled.get("/assignment").statusCode()).isEqualTo(200);

            clock.tick(Duration.ofDays(2 * 365));

            Refused.with(ProblemCode.CERTIFICATE_EXPIRED, enrolled.get("/assignment"));
        }
    }

    @Test
    void a_revoked_terminal_is_refused_from_the_next_call_on() {
        var revoked = centre.enrolled();
        assertThat(revoked.get("/assignment").statusCode()).isEqualTo(200);

        centre.bean(Terminals.class).revoke(RunningCentre.ADMIN, revoked.id());

        Refused.with(ProblemCode.TERMINAL_REVOKED, revoked.get("/assignment"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/assignment/",
                "/%61ssignment",
                "/assignment?x=1",
                "//assignment",
                "/catalogues/abc",
                "/../v1/assignment"
            })
    void an_address_that_does_not_exist_is_not_found(String path) {
        Refused.with(ProblemCode.NOT_FOUND, terminal.get(path));
    }

    @Test
    void a_catalogue_that_was_never_signed_is_not_found() {
        Refused.with(ProblemCode.NOT_FOUND, terminal.get("/catalogues/" + "0".repeat(64)));
    }

    @Test
    void neither_port_answers_for_the_other() throws Exception {
        var onWire = HttpRequest.newBuilder(URI.create("https://localhost:" + centre.wirePort() + "/"))
                .build();
        Refused.with(ProblemCode.NOT_FOUND, terminal.send(onWire));

        var people = "http://127.0.0.1:" + centre.peoplesPort() + "/api/terminal/v1/assignment";
        try (var http = HttpClient.newHttpClient()) {
            Refused.with(
                    ProblemCode.NOT_FOUND,
                    http.send(
                            HttpRequest.newBuilder(URI.create(people)).build(),
                            HttpResponse.BodyHandlers.ofByteArray()));
        }
    }

    @Test
    void another_method_is_refused_and_the_right_one_named() {
        var answer = terminal.send(terminal.request("/assignment").DELETE().build());

        Refused.with(ProblemCode.METHOD_NOT_ALLOWED, answer);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
    void a_body_of_another_media_type_is_refused(String type) {
        Refused.with(ProblemCode.MEDIA_TYPE, post("/heartbeats", type, "{}"));
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_or_not_it_says_so() {
        var large = "{\"jwe\":\"" + "x".repeat(70_000) + "\"}";
        Refused.with(ProblemCode.TOO_LARGE, post("/queries", JSON, large));

        // A publisher of unknown length makes the client send chunks.
        var chunked = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));
        Refused.with(
                ProblemCode.TOO_LARGE,
                terminal.send(terminal.request("/queries")
                        .header("Content-Type", JSON)
                        .POST(chunked)
                        .build()));
    }

    @Test
    void a_query_sealed_to_somebody_else_cannot_be_opened_and_too_many_are_told_to_wait() {
        var asking = centre.enrolled();
        var elsewhere = Sealing.to(EphemeralKey.make().publicJwk()).seal(new byte[] {1});
        for (int i = 0; i < 3; i++) {
            Refused.with(ProblemCode.CANNOT_BE_OPENED, asking.post("/queries", new SealedMessage(elsewhere)));
        }

        var answer = asking.post("/queries", new SealedMessage(elsewhere));

        Refused.with(ProblemCode.TOO_MANY, answer);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_fault_of_the_centre_says_so_and_nothing_else(@TempDir Path folder) {
        try (var broken = RunningCentre.on(folder)) {
            var enrolled = broken.enrolled();
            broken.bean(TransactionTemplate.class)
                    .executeWithoutResult(_ -> broken.bean(JdbcClient.class)
                            .sql("drop table assignment")
                            .update());

            var answer = enrolled.get("/assignment");

            Refused.with(ProblemCode.INTERNAL, answer);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("assignment");
        }
    }

    @Test
    void a_centre_that_is_busy_asks_to_come_again(@TempDir Path folder) throws Exception {
        try (var narrow = RunningCentre.on(folder, "--console.wire.calls=1")) {
            var enrolled = narrow.enrolled();
            HttpResponse<byte[]> answer;
            do {
                // The call that never says its body may itself be the one that comes too late: then once more.
                try (var slow = enrolled.open()) {
                    slow.getOutputStream().write(UNFINISHED.getBytes(StandardCharsets.US_ASCII));
                    answer = enrolled.get("/assignment");
                    for (int i = 0; i < 20 && answer.statusCode() == 200; i++) {
                        answer = enrolled.get("/assignment");
                    }
                }
            } while (answer.statusCode() == 200);

            Refused.with(ProblemCode.UNAVAILABLE, answer);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static String certificate(RunningCentre centre, TestTerminal holder) {
        var request = CertificateRequest.read(holder.certificateRequest()).orElseThrow();
        return centre.bean(CentreTrust.class).issue(request, new TerminalId("HC-9999"), new InstallationId(99_999));
    }

    private static HttpResponse<byte[]> post(String path, String type, String body) {
        return terminal.send(terminal.request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }
}
