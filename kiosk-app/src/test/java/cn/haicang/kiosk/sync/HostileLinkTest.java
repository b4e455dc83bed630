package cn.haicang.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.outbox.DeliveryState;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.submission.SubmissionDesk;
import cn.haicang.kiosk.submission.SubmissionResult;
import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Eventually;
import cn.haicang.kiosk.testing.HttpsCentre;
import cn.haicang.kiosk.testing.Samples;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.ReceiptNumber;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands between a terminal and its centre, what waits arrives once when it is gone. */
class HostileLinkTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static final String OF_ANOTHER_BATCH =
            "{\"verdicts\":[{\"verdict\":\"ACCEPTED\"}],\"heads\":[\"" + "0".repeat(64) + "\"]}";

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock(NOW);
    private final CentreKeys keys = new CentreKeys(NOW.minus(Duration.ofDays(30)));
    private HttpsCentre centre;
    private Backbone terminal;

    @BeforeEach
    void start() {
        centre = HttpsCentre.start(keys, clock);
        terminal = Backbone.at(data)
                .clock(clock)
                .with("kiosk.centre.connect", "500ms")
                .with("kiosk.centre.call", "700ms")
                .with("kiosk.sync.first-retry", "50ms")
                .with("kiosk.sync.longest-retry", "200ms")
                .start();
        keys.enrol(terminal.get(Trust.class), centre.address());
        Eventually.that("a catalogue is active", () -> {
            terminal.get(CatalogueShelf.class).refresh();
            return terminal.get(CatalogueShelf.class).active().isPresent();
        });
    }

    @AfterEach
    void stop() {
        terminal.close();
        centre.close();
    }

    /** What comes back instead of an answer. */
    enum Trouble implements HttpsCentre.Handler {
        CAPTIVE_PORTAL,
        PORTAL_THAT_SAYS_JSON,
        PROXY_502,
        REDIRECT,
        RESET_IN_THE_MIDDLE,
        A_BYTE_NOW_AND_THEN,
        GZIP_BOMB,
        GZIP_CUT_SHORT,
        NOT_GZIP_AT_ALL,
        FEWER_VERDICTS,
        VERDICTS_OF_ANOTHER_BATCH,
        NOTHING_GOES_UP,
        NESTED_TO_THE_SKY;

        @Override
        public void handle(HttpExchange exchange) throws IOException {
            switch (this) {
                case CAPTIVE_PORTAL -> text(exchange, 200, "text/html", "<html>Please sign in</html>");
                case PORTAL_THAT_SAYS_JSON -> text(exchange, 200, "application/json", "{\"login\":true}");
                case PROXY_502 -> text(exchange, 502, "text/html", "Bad gateway");
                case REDIRECT -> redirect(exchange);
                case RESET_IN_THE_MIDDLE -> cut(exchange);
                case A_BYTE_NOW_AND_THEN -> dribble(exchange);
                case GZIP_BOMB -> gzip(exchange, zipped(new byte[64 * 1024 * 1024]), 0);
                case GZIP_CUT_SHORT -> gzip(exchange, zipped(new byte[100_000]), 20);
                case NOT_GZIP_AT_ALL -> gzip(exchange, new byte[] {1, 2, 3, 4}, 0);
                case FEWER_VERDICTS -> text(exchange, 200, "application/json", "{\"verdicts\":[]}");
                case VERDICTS_OF_ANOTHER_BATCH -> text(exchange, 200, "application/json", OF_ANOTHER_BATCH);
                case NOTHING_GOES_UP ->
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                case NESTED_TO_THE_SKY -> text(exchange, 200, "application/json", "[".repeat(100_000));
            }
        }
    }

    private static void redirect(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "https://127.0.0.1:1/login");
        exchange.sendResponseHeaders(302, -1);
    }

    private static void cut(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("{\"verdicts\":[".getBytes(StandardCharsets.US_ASCII));
        throw new IOException("the line is cut");
    }

    private static void dribble(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 50; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_counts_as_delivered_meanwhile_and_everything_arrives_once_afterwards(Trouble trouble) {
        centre.insteadOfAnswering(trouble);
        int before = centre.calls().size();
        var numbers = handedIn(3);
        Eventually.that("it was tried more than once", () -> deliveries() >= 2);
        assertThat(centre.calls()).hasSizeGreaterThan(before);
        assertThat(numbers).allSatisfy(number -> assertThat(state(number)).isEqualTo(DeliveryState.QUEUED));

        centre.answering();
        delivered(numbers);
        assertThat(centre.envelopes()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_that_got_lost_after_the_centre_had_stored_it_makes_nothing_twice() {
        centre.loseNextAnswer();
        var numbers = handedIn(1);
        delivered(numbers);
        assertThat(centre.envelopes()).hasSize(1);
    }

    @Test
    void a_clock_that_jumps_by_years_and_back_delays_and_loses_nothing() {
        var numbers = new ArrayList<>(handedIn(1));
        for (var jump : List.of(Duration.ofDays(4000), Duration.ofDays(-8000), Duration.ofDays(4000))) {
            clock.tick(jump);
            numbers.addAll(handedIn(1));
        }
        // What was delivered may be forgotten early by such a clock; what was not is never.
        Eventually.that("all have arrived", () -> centre.envelopes().size() == numbers.size());
        Eventually.that(
                "nothing waits", () -> terminal.get(Outbox.class).depth().waiting() == 0);
        assertThat(centre.envelopes()).doesNotHaveDuplicates();
    }

    @Test
    void another_time_zone_changes_nothing_for_what_waits() {
        var before = TimeZone.getDefault();
        centre.insteadOfAnswering(Trouble.PROXY_502);
        try {
            var numbers = new ArrayList<>(handedIn(1));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            numbers.addAll(handedIn(1));
            assertThat(terminal.get(Outbox.class).depth().oldest()).isLessThan(Duration.ofHours(1));
            centre.answering();
            delivered(numbers);
            assertThat(centre.envelopes()).hasSize(2).doesNotHaveDuplicates();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** What happens to the time of a terminal while it waits. */
    enum Jump {
        A_YEAR_FORWARD,
        A_YEAR_BACK,
        ANOTHER_ZONE
    }

    @ParameterizedTest
    @EnumSource
    void a_clock_that_jumps_while_the_next_try_is_waited_for_does_not_put_it_off(Jump jump) {
        var zone = TimeZone.getDefault();
        centre.insteadOfAnswering(Trouble.PROXY_502);
        try {
            var numbers = handedIn(2);
            Eventually.that("it waits for its next try", () -> deliveries() >= 2);
            switch (jump) {
                case A_YEAR_FORWARD -> clock.tick(Duration.ofDays(365));
                case A_YEAR_BACK -> clock.tick(Duration.ofDays(-365));
                case ANOTHER_ZONE -> TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            }
            long before = deliveries();
            Eventually.that("it goes on trying", () -> deliveries() > before + 1);
            assertThat(numbers).allSatisfy(number -> assertThat(state(number)).isEqualTo(DeliveryState.QUEUED));
            centre.answering();
            delivered(numbers);
            assertThat(centre.envelopes()).hasSize(2).doesNotHaveDuplicates();
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private List<ReceiptNumber> handedIn(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> terminal.get(SubmissionDesk.class).submit(Samples.filing(Samples.FORM)))
                .map(result -> ((SubmissionResult.Stored) result).submission().number())
                .toList();
    }

    private void delivered(List<ReceiptNumber> numbers) {
        Eventually.that(
                "all have arrived",
                () -> numbers.stream().allMatch(number -> state(number) == DeliveryState.AT_CENTRE));
    }

    private DeliveryState state(ReceiptNumber number) {
        return terminal.get(Outbox.class).stateOf(number).orElseThrow();
    }

    private long deliveries() {
        return centre.calls().stream()
                .filter(call -> call.endsWith("/submissions"))
                .count();
    }

    private static void text(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
    }

    private static void gzip(HttpExchange exchange, byte[] zipped, int missing) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, zipped.length - missing);
        exchange.getResponseBody().write(zipped, 0, zipped.length - missing);
    }

    private static byte[] zipped(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.toByteArray();
    }
}
