package cn.haicang.kiosk.trust;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.testing.Authority;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.testing.TestStore;
import cn.haicang.protocol.crypto.EphemeralKey;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownTimeTest {
    private static final Instant TRUE_TIME = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration THREE_YEARS = Duration.ofDays(3 * 365);

    @TempDir
    Path data;

    private final SettableClock own = new SettableClock(TRUE_TIME);
    private final AtomicLong nanos = new AtomicLong();
    private final CentreKeys centre = new CentreKeys(TRUE_TIME.minus(Duration.ofDays(30)));
    private TestStore store;
    private KnownTime time;

    @BeforeEach
    void enrolled() {
        store = TestStore.open(data);
        centre.enrol(trust(), URI.create("https://127.0.0.1:1"));
        time = known();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Trust trust() {
        return new Trust(new TrustRepository(store.jdbc()), store.transaction(), new TerminalKeys(store.folder()), own);
    }

    private KnownTime known() {
        return new KnownTime(own, nanos::get, trust(), new TrustRepository(store.jdbc()));
    }

    private Instant judged(Instant from, Instant until) {
        return time.judging(List.of(server(from, until)), centre.authority().certificate());
    }

    private X509Certificate server(Instant from, Instant until) {
        Authority authority = centre.authority();
        return authority.server("127.0.0.1", EphemeralKey.newPair().getPublic(), from, until);
    }

    private static Instant in(int days) {
        return TRUE_TIME.plus(Duration.ofDays(days));
    }

    @Test
    void the_signed_time_goes_on_by_a_clock_that_nobody_sets() {
        own.tick(THREE_YEARS);
        time.heard(TRUE_TIME);
        nanos.addAndGet(Duration.ofHours(2).toNanos());
        assertThat(time.instant()).isEqualTo(TRUE_TIME.plus(Duration.ofHours(2)));
    }

    @Test
    void without_a_signed_time_the_own_clock_is_the_best_guess_unless_it_is_impossible() {
        assertThat(time.instant()).isEqualTo(TRUE_TIME);
        own.tick(THREE_YEARS.negated());
        assertThat(time.instant()).as("the authority exists already").isEqualTo(in(-30));
    }

    @Test
    void a_restart_remembers_the_last_signed_time() {
        time.heard(TRUE_TIME);
        own.set(Instant.EPOCH);
        assertThat(known().instant()).isEqualTo(TRUE_TIME);
    }

    @Test
    void a_certificate_of_today_is_good_whatever_the_own_clock_says() {
        time.heard(TRUE_TIME);
        for (var off : List.of(Duration.ofHours(3), Duration.ofHours(-3), THREE_YEARS, THREE_YEARS.negated())) {
            own.set(TRUE_TIME.plus(off));
            assertThat(judged(in(-1), in(300))).as("off by " + off).isBetween(in(-1), in(300));
        }
    }

    @Test
    void a_certificate_of_today_is_good_at_the_first_contact_too() {
        for (var off : List.of(Duration.ofHours(3), Duration.ofHours(-3), THREE_YEARS, THREE_YEARS.negated())) {
            own.set(TRUE_TIME.plus(off));
            assertThat(judged(in(-1), in(300))).as("off by " + off).isBetween(in(-1), in(300));
        }
    }

    @Test
    void an_expired_certificate_stays_expired_also_for_a_clock_that_is_set_back() {
        time.heard(TRUE_TIME);
        own.set(in(-20));
        assertThat(judged(in(-25), in(-10))).isAfter(in(-10));
    }

    @Test
    void a_certificate_from_a_far_future_is_not_believed() {
        time.heard(TRUE_TIME);
        assertThat(judged(in(800), in(1000))).isBefore(in(800));
    }
}
