package cn.haicang.kiosk.centre;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Eventually;
import cn.haicang.kiosk.testing.HttpsCentre;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.health.Hint;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the stream of hints is good for, and that nothing on it can do harm. */
class HintsOverTheWireTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String HINT = "event: assignment\ndata: {}\n\n";

    /** So long that no heartbeat of a test comes by itself. */
    private static final Duration NEVER = Duration.ofMinutes(10);

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock(NOW);
    private final CentreKeys keys = new CentreKeys(NOW.minus(Duration.ofDays(30)));
    private final List<Long> opened = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpsCentre centre;
    private Backbone terminal;

    @BeforeEach
    void start() {
        centre = HttpsCentre.start(keys, clock);
        centre.wantingBeatsEvery(NEVER);
        terminal = Backbone.at(data)
                .clock(clock)
                .with("kiosk.heartbeat.interval", "100ms")
                .with("kiosk.centre.silence", "400ms")
                .with("kiosk.centre.first-listen", "200ms")
                .with("kiosk.centre.longest-listen", "800ms")
                .with("kiosk.centre.between-hints", "10m")
                .start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        terminal.close();
        centre.close();
    }

    /** Until its heartbeats have told all that is new of themselves, and the next comes only if somebody wakes it. */
    private void enrolled() {
        keys.enrol(terminal.get(Trust.class), centre.address());
        Eventually.that(
                "its assignment is reported",
                () -> !centre.beats().isEmpty()
                        && centre.beats().getLast().assignment().isPresent());
    }

    private void streaming(HttpsCentre.Handler stream) {
        centre.at("/events", exchange -> {
            opened.add(System.nanoTime());
            stream.handle(exchange);
        });
    }

    @Test
    void a_hint_brings_the_heartbeat_at_once() {
        var go = new CountDownLatch(1);
        streaming(exchange -> {
            open(exchange);
            await(go);
            say(exchange, HINT);
            await(over);
        });
        enrolled();
        int before = centre.beats().size();
        go.countDown();
        Eventually.that("one more heartbeat", () -> centre.beats().size() > before);
        assertThat(terminal.announced(CentreHinted.class)).first().isEqualTo(new CentreHinted(Hint.ASSIGNMENT));
    }

    @Test
    void a_word_of_a_newer_centre_is_passed_over_and_the_next_one_heard() {
        streaming(exchange -> {
            open(exchange);
            say(exchange, "id: 7\nretry: 1\nevent: tea\ndata: ready\n\n: a comment\n\nevent: command\n\n");
            await(over);
        });
        enrolled();
        Eventually.that("a hint", () -> !terminal.announced(CentreHinted.class).isEmpty());
        assertThat(terminal.announced(CentreHinted.class)).first().isEqualTo(new CentreHinted(Hint.COMMAND));
    }

    /** What comes in place of a stream of hints. */
    enum Trouble {
        CUT_IN_MID_LINE,
        CUT_AFTER_THE_NAME,
        GARBAGE,
        EMPTY,
        NOT_IDENTIFIED,
        UNAVAILABLE,
        HTML,
        HINTS_THAT_ARE_NO_STREAM,
        HEAD_AND_SILENCE,
        SILENCE;

        void handle(HttpExchange exchange, CountDownLatch over) throws IOException {
            switch (this) {
                case CUT_IN_MID_LINE -> cutAfter(exchange, "event: assig");
                case CUT_AFTER_THE_NAME -> cutAfter(exchange, "event: assignment\nda");
                case GARBAGE -> garbage(exchange);
                case EMPTY -> open(exchange);
                case NOT_IDENTIFIED -> HttpsCentre.refuse(exchange, ProblemCode.CERTIFICATE_UNKNOWN);
                case UNAVAILABLE -> HttpsCentre.refuse(exchange, ProblemCode.UNAVAILABLE);
                case HTML -> page(exchange, 200, "<html>Please sign in</html>");
                case HINTS_THAT_ARE_NO_STREAM -> page(exchange, 200, HINT);
                case HEAD_AND_SILENCE -> {
                    open(exchange);
                    await(over);
                }
                case SILENCE -> await(over);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_a_stream_the_heartbeat_goes_on_and_the_next_stream_is_heard(Trouble trouble) {
        centre.wantingBeatsEvery(Duration.ofSeconds(1));
        streaming(exchange -> trouble.handle(exchange, over));
        enrolled();
        Eventually.that("it has tried more than once", () -> opened.size() >= 3);
        int before = centre.beats().size();
        Eventually.that("heartbeats go on", () -> centre.beats().size() > before + 1);
        assertThat(terminal.announced(CentreHinted.class)).isEmpty();

        streaming(exchange -> {
            open(exchange);
            say(exchange, HINT);
            await(over);
        });
        Eventually.that("a hint", () -> !terminal.announced(CentreHinted.class).isEmpty());
    }

    @Test
    void streams_that_end_at_once_are_opened_anew_after_pauses_that_grow() {
        enrolled();
        streaming(exchange -> HttpsCentre.refuse(exchange, ProblemCode.UNAVAILABLE));
        Eventually.that("it has tried again and again", () -> opened.size() >= 6);
        // Of at most 800 ms by now; each is at least a tenth of that.
        for (int i = 4; i < 6; i++) {
            assertThat(Duration.ofNanos(opened.get(i) - opened.get(i - 1))).isGreaterThan(Duration.ofMillis(75));
        }
    }

    @Test
    void a_line_without_end_is_hung_up_on() {
        var hungUp = new AtomicBoolean();
        streaming(exchange -> {
            open(exchange);
            hungUp.set(hungUp.get() || wroteInVain(exchange, "x".repeat(8192), 8192));
        });
        enrolled();
        Eventually.that("it hears no more of it", hungUp::get);
        Eventually.that("it opens another", () -> opened.size() >= 2);
        assertThat(terminal.announced(CentreHinted.class)).isEmpty();
    }

    @Test
    void hints_without_end_bring_one_heartbeat_at_a_time_and_not_one_each() {
        var hints = new AtomicInteger();
        var inside = new AtomicInteger();
        var go = new CountDownLatch(1);
        enrolled();
        int before = centre.beats().size();
        centre.at("/heartbeats", exchange -> {
            inside.incrementAndGet();
            await(go);
            HttpsCentre.refuse(exchange, ProblemCode.UNAVAILABLE);
        });
        streaming(exchange -> {
            open(exchange);
            while (over.getCount() > 0) {
                say(exchange, HINT);
                hints.incrementAndGet();
                LockSupport.parkNanos(100_000);
            }
        });
        Eventually.that("a thousand hints were given", () -> hints.get() > 1000 && inside.get() > 0);
        assertThat(inside).hasValue(1);
        assertThat(centre.beats()).hasSize(before);
        go.countDown();
        Eventually.that("two thousand", () -> hints.get() > 2000);
        assertThat(terminal.announced(CentreHinted.class)).hasSize(1);
    }

    private static void open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        say(exchange, ": \n\n");
    }

    private static void say(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.US_ASCII));
        exchange.getResponseBody().flush();
    }

    private static void cutAfter(HttpExchange exchange, String text) throws IOException {
        open(exchange);
        say(exchange, text);
        throw new IOException("the line is cut");
    }

    private static void garbage(HttpExchange exchange) throws IOException {
        open(exchange);
        var noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        exchange.getResponseBody().write(noise);
    }

    private static void page(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(status, text.length());
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether the other side was gone before all of it was written. */
    private static boolean wroteInVain(HttpExchange exchange, String piece, int times) {
        try {
            for (int i = 0; i < times; i++) {
                say(exchange, piece);
            }
            return false;
        } catch (IOException gone) {
            return true;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
