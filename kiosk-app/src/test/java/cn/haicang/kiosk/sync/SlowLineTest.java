package cn.haicang.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.centre.CentreReachabilityChanged;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.submission.SubmissionDesk;
import cn.haicang.kiosk.submission.SubmissionResult;
import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Eventually;
import cn.haicang.kiosk.testing.HttpsCentre;
import cn.haicang.kiosk.testing.Samples;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.testing.SlowLine;
import cn.haicang.kiosk.trust.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line that takes what goes up by the byte holds a submission up, and neither loses nor doubles it. */
class SlowLineTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock(NOW);
    private final CentreKeys keys = new CentreKeys(NOW.minus(Duration.ofDays(30)));
    private HttpsCentre centre;
    private SlowLine line;
    private Backbone terminal;

    @BeforeEach
    void start() {
        centre = HttpsCentre.start(keys, clock);
        line = SlowLine.to(centre.address());
        terminal = Backbone.at(data)
                .clock(clock)
                .with("kiosk.centre.connect", "1s")
                .with("kiosk.centre.call", "1s")
                .with("kiosk.sync.first-retry", "50ms")
                .with("kiosk.sync.longest-retry", "200ms")
                .start();
        keys.enrol(terminal.get(Trust.class), line.address());
        Eventually.that("a catalogue is active", () -> {
            terminal.get(CatalogueShelf.class).refresh();
            return terminal.get(CatalogueShelf.class).active().isPresent();
        });
    }

    @AfterEach
    void stop() {
        terminal.close();
        line.close();
        centre.close();
    }

    @Test
    void what_trickles_away_is_tried_again_and_arrives_once_when_the_line_is_free() {
        handIn(1);
        waitsNoLonger();
        line.carryingUp(1);
        int connections = line.connections();
        long up = line.up();
        handIn(3);
        Eventually.that(
                "it was given up",
                () -> terminal.announced(CentreReachabilityChanged.class).stream()
                        .anyMatch(change -> !change.reachable()));
        Eventually.that(
                "bytes have gone up, and it was tried anew",
                () -> line.up() > up + 50 && line.connections() > connections + 1);
        assertThat(terminal.get(Outbox.class).depth().waiting()).isEqualTo(3);
        assertThat(centre.envelopes()).hasSize(1);

        line.free();
        waitsNoLonger();
        assertThat(centre.envelopes()).hasSize(4).doesNotHaveDuplicates();
    }

    /** A handshake and one envelope are some three thousand bytes, nine envelopes are more than seven thousand. */
    @Test
    void a_line_that_breaks_off_under_many_is_given_fewer_until_all_are_there() {
        line.breakingAfter(0);
        handIn(9);
        assertThat(terminal.get(Outbox.class).depth().waiting()).isEqualTo(9);
        line.breakingAfter(6_000);
        waitsNoLonger();
        assertThat(centre.envelopes()).hasSize(9).doesNotHaveDuplicates();
    }

    private void handIn(int count) {
        for (int i = 0; i < count; i++) {
            assertThat(terminal.get(SubmissionDesk.class).submit(Samples.filing(Samples.FORM)))
                    .isInstanceOf(SubmissionResult.Stored.class);
        }
    }

    private void waitsNoLonger() {
        Eventually.that(
                "nothing waits", () -> terminal.get(Outbox.class).depth().waiting() == 0);
    }
}
