package cn.haicang.kiosk.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.HttpsCentre;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.trust.KnownTime;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.BatchAnswer;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real HTTPS with both certificates. */
class HttpCentreTest {
    private static final Instant TRUE_TIME = Instant.parse("2026-11-23T08:00:00Z");
    private static final Batch BATCH = new Batch(List.of(new Envelope("head", "sealed")));

    @TempDir
    Path data;

    private final SettableClock own = new SettableClock(TRUE_TIME);
    private final CentreKeys keys = new CentreKeys(TRUE_TIME.minus(Duration.ofDays(30)));
    private Backbone terminal;
    private CentreCalls calls;

    @BeforeEach
    void start() {
        terminal = Backbone.at(data)
                .clock(own)
                .with("kiosk.centre.connect", "1s")
                .with("kiosk.centre.call", "2s")
                .quiet()
                .start();
        calls = terminal.get(CentreCalls.class);
    }

    @AfterEach
    void stop() {
        terminal.close();
    }

    private HttpsCentre centre() {
        return HttpsCentre.start(keys, own);
    }

    private void enrol(URI centre) {
        keys.enrol(terminal.get(Trust.class), centre);
    }

    private boolean reachable() {
        return terminal.get(CentreLink.class).reachable();
    }

    private static <T> CentreReply<T> notReached() {
        return new CentreReply.NotReached<>();
    }

    @Test
    void a_call_shows_the_terminals_certificate_and_is_answered() {
        try (var centre = centre()) {
            enrol(centre.address());
            assertThat(calls.deliver(BATCH))
                    .isEqualTo(
                            new CentreReply.Answered<>(BatchAnswer.of(BATCH, List.of(new EnvelopeVerdict.Accepted()))));
            assertThat(calls.deliver(BATCH))
                    .isEqualTo(new CentreReply.Answered<>(
                            BatchAnswer.of(BATCH, List.of(new EnvelopeVerdict.Duplicate()))));
            assertThat(reachable()).isTrue();
            assertThat(terminal.announced(CentreReachabilityChanged.class))
                    .containsExactly(new CentreReachabilityChanged(true));
        }
    }

    @Test
    void before_enrolment_nobody_is_called() {
        assertThat(calls.assignment()).isEqualTo(notReached());
        assertThat(reachable()).isFalse();
    }

    @Test
    void a_centre_that_goes_away_and_comes_back_is_noticed() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        enrol(URI.create("https://127.0.0.1:" + port));
        assertThat(calls.assignment()).isEqualTo(notReached());
        try (var centre = centre()) {
            enrol(centre.address());
            assertThat(calls.assignment()).isInstanceOf(CentreReply.Answered.class);
        }
        assertThat(calls.assignment()).isEqualTo(notReached());
        assertThat(terminal.announced(CentreReachabilityChanged.class))
                .containsExactly(new CentreReachabilityChanged(true), new CentreReachabilityChanged(false));
    }

    @Test
    void a_server_of_another_authority_is_told_nothing() {
        var foreign = new CentreKeys(TRUE_TIME.minus(Duration.ofDays(30)));
        try (var impostor = HttpsCentre.start(foreign, own)) {
            enrol(impostor.address());
            assertThat(calls.deliver(BATCH)).isEqualTo(notReached());
            assertThat(impostor.calls()).isEmpty();
        }
    }

    @Test
    void a_server_with_the_right_authority_and_the_wrong_name_is_told_nothing() {
        try (var elsewhere = HttpsCentre.start(
                keys, own, "other.example", TRUE_TIME.minusSeconds(60), TRUE_TIME.plusSeconds(3600))) {
            enrol(elsewhere.address());
            assertThat(calls.deliver(BATCH)).isEqualTo(notReached());
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @Test
    void a_terminals_certificate_makes_no_server() {
        var key = terminal.get(Trust.class).keyForEnrolment();
        var chain = new X509Certificate[] {keys.authority().terminal("HC-0001", key.getPublic())};
        var check = new AuthorityCheck(terminal.get(KnownTime.class));
        assertThatThrownBy(() -> check.check(chain, keys.authority().certificate()))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining("not a server");
    }

    @Test
    void a_clock_three_hours_or_three_years_off_still_reaches_the_centre() {
        for (var off :
                List.of(Duration.ofHours(3), Duration.ofHours(-3), Duration.ofDays(1100), Duration.ofDays(-1100))) {
            own.set(TRUE_TIME);
            // No session to resume: each clock makes a handshake of its own.
            try (var centre = centre()) {
                enrol(centre.address());
                terminal.get(KnownTime.class).heard(TRUE_TIME);
                own.set(TRUE_TIME.plus(off));
                assertThat(calls.deliver(BATCH)).as("off by " + off).isInstanceOf(CentreReply.Answered.class);
            }
        }
    }

    @Test
    void a_certificate_that_is_over_by_the_best_known_time_is_refused_also_when_the_own_clock_likes_it() {
        try (var centre = HttpsCentre.start(
                keys,
                own,
                HttpsCentre.HOST,
                TRUE_TIME.minus(Duration.ofDays(20)),
                TRUE_TIME.minus(Duration.ofDays(5)))) {
            enrol(centre.address());
            terminal.get(KnownTime.class).heard(TRUE_TIME);
            own.set(TRUE_TIME.minus(Duration.ofDays(10)));
            assertThat(calls.deliver(BATCH)).isEqualTo(notReached());
            assertThat(centre.calls()).isEmpty();
        }
    }

    @Test
    void a_refusal_keeps_its_code_and_the_centre_counts_as_reached() {
        try (var centre = centre()) {
            enrol(centre.address());
            centre.insteadOfAnswering(exchange -> HttpsCentre.refuse(exchange, ProblemCode.TERMINAL_REVOKED));
            assertThat(calls.deliver(BATCH)).isEqualTo(new CentreReply.Refused<>(ProblemCode.TERMINAL_REVOKED));
            assertThat(reachable()).isTrue();
        }
    }

    @Test
    void a_code_that_only_a_newer_centre_knows_is_told_by_its_status() {
        try (var centre = centre()) {
            enrol(centre.address());
            centre.insteadOfAnswering(exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
                exchange.sendResponseHeaders(429, 2);
                exchange.getResponseBody().write("{}".getBytes(StandardCharsets.US_ASCII));
            });
            assertThat(calls.assignment()).isEqualTo(new CentreReply.Refused<>(ProblemCode.TOO_MANY));
        }
    }

    @Test
    void an_error_page_of_something_in_between_is_not_an_answer_of_the_centre() {
        try (var centre = centre()) {
            enrol(centre.address());
            centre.insteadOfAnswering(exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(502, -1);
            });
            assertThat(calls.assignment()).isEqualTo(notReached());
            assertThat(reachable()).isFalse();
        }
    }

    @Test
    void an_answer_that_is_none_is_not_believed() {
        try (var centre = centre()) {
            enrol(centre.address());
            centre.insteadOfAnswering(exchange -> {
                exchange.sendResponseHeaders(200, 4);
                exchange.getResponseBody().write("null".getBytes(StandardCharsets.US_ASCII));
            });
            assertThat(calls.deliver(BATCH)).isEqualTo(notReached());
        }
    }

    @Test
    void a_server_that_dribbles_cannot_hold_the_terminal() {
        try (var centre = centre()) {
            enrol(centre.address());
            centre.insteadOfAnswering(exchange -> {
                exchange.sendResponseHeaders(200, 0);
                for (int i = 0; i < 600; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
            });
            assertThat(calls.deliver(BATCH)).isEqualTo(notReached());
        }
    }

    @Test
    void an_endless_answer_is_cut_off() {
        try (var centre = centre()) {
            enrol(centre.address());
            centre.insteadOfAnswering(exchange -> {
                exchange.sendResponseHeaders(200, 0);
                var block = new byte[64 * 1024];
                for (int sent = 0; sent < 4 * WireJson.MAX_BYTES; sent += block.length) {
                    exchange.getResponseBody().write(block);
                }
            });
            assertThat(calls.catalogue(Sha256.ofAscii("any"))).isEqualTo(notReached());
        }
    }
}
