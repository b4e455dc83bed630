package cn.haicang.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.testing.Authority;
import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.HttpsCentre;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.trust.Certificates;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.enrolment.RenewalAnswer;
import cn.haicang.protocol.enrolment.RenewalRequest;
import com.sun.net.httpserver.HttpsExchange;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewalTest {
    /** The certificate is good for a year from here. */
    private static final Instant ENROLLED = Instant.parse("2026-01-01T08:00:00Z");

    @TempDir
    Path data;

    private final SettableClock own = new SettableClock(ENROLLED);
    private final CentreKeys keys = new CentreKeys(ENROLLED);
    private final List<RenewalRequest> asked = new ArrayList<>();
    private final ScriptedCentre centre = new ScriptedCentre();
    private Backbone terminal;

    @BeforeEach
    void enrol() {
        terminal = start();
        keys.enrol(terminal.get(Trust.class), URI.create("https://127.0.0.1:1"));
        giving(keys.authority(), publicKey(), keys.authority());
    }

    @AfterEach
    void stop() {
        terminal.close();
    }

    private Backbone start() {
        return Backbone.at(data).clock(own).centre(centre).quiet().start();
    }

    private Duration look() {
        return terminal.get(Renewal.class).look();
    }

    private X509Certificate certificate() {
        return terminal.get(Trust.class).membership().orElseThrow().certificate();
    }

    private PublicKey publicKey() {
        return certificate().getPublicKey();
    }

    private void giving(Authority issuer, PublicKey key, Authority told) {
        centre.renewing(request -> {
            asked.add(request);
            var renewed = issuer.terminal(CentreKeys.TERMINAL.value(), key, own.instant());
            return new CentreReply.Answered<>(
                    new RenewalAnswer(Certificates.pem(renewed), Certificates.pem(told.certificate())));
        });
    }

    private void daysAfterEnrolment(int days) {
        own.set(ENROLLED.plus(Duration.ofDays(days)));
    }

    @Test
    void a_certificate_is_renewed_over_the_same_key_when_a_third_of_its_life_is_left() {
        var first = certificate();
        daysAfterEnrolment(225);
        look();
        assertThat(asked).isEmpty();

        daysAfterEnrolment(260);
        look();

        assertThat(asked).hasSize(1);
        assertThat(certificate().getNotAfter()).isAfter(first.getNotAfter());
        assertThat(certificate().getPublicKey()).isEqualTo(first.getPublicKey());
        assertThat(terminal.announced(CertificateRenewed.class)).hasSize(1);
        look();
        assertThat(asked).as("once is enough").hasSize(1);
    }

    @Test
    void a_renewed_certificate_outlives_a_restart() {
        daysAfterEnrolment(260);
        look();
        var renewed = certificate();

        terminal.close();
        terminal = start();

        assertThat(certificate()).isEqualTo(renewed);
    }

    @Test
    void a_fleet_that_was_enrolled_at_one_moment_does_not_come_back_at_one_moment() {
        var due = new ArrayList<Instant>();
        for (int i = 0; i < 5; i++) {
            due.add(Renewal.due(keys.authority().terminal("HC-0001", publicKey(), ENROLLED)));
        }
        assertThat(due)
                .doesNotHaveDuplicates()
                .allSatisfy(moment -> assertThat(moment)
                        .isBetween(ENROLLED.plus(Duration.ofDays(231)), ENROLLED.plus(Duration.ofDays(256))));
    }

    @Test
    void a_terminal_that_slept_past_the_end_renews_at_its_next_look() {
        daysAfterEnrolment(800);
        look();
        assertThat(certificate().getNotAfter()).isAfter(own.instant());
    }

    @Test
    void the_centres_word_that_it_is_over_counts_more_than_a_clock_that_is_behind() {
        look();
        assertThat(asked).isEmpty();

        terminal.get(Announcer.class).announce(new CertificateOver());
        look();

        assertThat(asked).hasSize(1);
        look();
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_centre_that_does_not_answer_is_asked_again_after_pauses_that_grow() {
        daysAfterEnrolment(300);
        centre.renewing(request -> {
            asked.add(request);
            return new CentreReply.NotReached<>();
        });
        assertThat(look()).isLessThanOrEqualTo(Duration.ofMinutes(1));
        for (int i = 0; i < 20; i++) {
            assertThat(look()).isPositive().isLessThanOrEqualTo(Duration.ofHours(6));
        }
        assertThat(asked).hasSize(21);
    }

    @Test
    void a_refusal_that_names_a_pause_is_waited_out() {
        daysAfterEnrolment(300);
        centre.renewing(_ -> new CentreReply.Refused<>(ProblemCode.TOO_MANY, Duration.ofDays(1)));
        assertThat(look()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void a_certificate_for_another_key_or_of_another_authority_is_not_taken() {
        daysAfterEnrolment(300);
        var before = certificate();
        var foreign = new CentreKeys(ENROLLED).authority();

        giving(keys.authority(), EphemeralKey.newPair().getPublic(), keys.authority());
        look();
        giving(foreign, publicKey(), foreign);
        look();
        giving(foreign, publicKey(), keys.authority());
        look();

        assertThat(asked).hasSize(3);
        assertThat(certificate()).isEqualTo(before);
        assertThat(terminal.announced(CertificateRenewed.class)).isEmpty();
    }

    /** Over real HTTPS. */
    @Test
    void one_that_is_over_is_still_shown_and_the_new_one_is_shown_without_a_restart(@TempDir Path other) {
        var now = Instant.now();
        var longAgo = new CentreKeys(now.minus(Duration.ofDays(900)));
        var shown = new ArrayList<Certificate>();
        try (var https = HttpsCentre.start(
                        longAgo, own, HttpsCentre.HOST, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
                var slept = Backbone.at(other).quiet().start()) {
            var trust = slept.get(Trust.class);
            longAgo.enrol(trust, https.address());
            var over = trust.membership().orElseThrow().certificate();
            var renewed = longAgo.authority().terminal("HC-0001", over.getPublicKey(), now);
            https.at("/certificates", exchange -> {
                shown.add(((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0]);
                HttpsCentre.answer(
                        exchange,
                        WireJson.write(new RenewalAnswer(
                                Certificates.pem(renewed),
                                Certificates.pem(longAgo.authority().certificate()))));
            });

            slept.get(Renewal.class).look();
            slept.get(CentreCalls.class).renew(new RenewalRequest("once more"));

            assertThat(shown).containsExactly(over, renewed);
        }
    }
}
