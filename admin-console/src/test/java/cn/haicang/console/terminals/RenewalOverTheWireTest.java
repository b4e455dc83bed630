package cn.haicang.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.testing.Refused;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.SettableClock;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.enrolment.RenewalAnswer;
import cn.haicang.protocol.enrolment.RenewalRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewalOverTheWireTest {
    private static final Duration AGO = Duration.ofDays(300);

    @TempDir
    Path data;

    /** Behind, so that what is made now and then is good by the clock of this machine as well. */
    private final SettableClock clock = new SettableClock(Instant.now().minus(AGO));

    private RunningCentre centre;
    private TestTerminal terminal;

    @BeforeEach
    void enrol() {
        centre = RunningCentre.on(data, clock);
        terminal = centre.enrolled();
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    private RenewalAnswer renewed(TestTerminal by) {
        var answer = by.post("/certificates", new RenewalRequest(by.certificateRequest()));
        assertThat(answer.statusCode()).isEqualTo(200);
        return WireJson.read(answer.body(), RenewalAnswer.class);
    }

    @Test
    void a_terminal_gets_a_newer_certificate_over_its_key_and_both_are_good() throws Exception {
        clock.tick(AGO);
        var answer = renewed(terminal);
        var before = certificate(terminal.enrolment().certificate());
        var after = certificate(answer.certificate());

        assertThat(after.getPublicKey()).isEqualTo(before.getPublicKey());
        assertThat(after.getSubjectX500Principal()).isEqualTo(before.getSubjectX500Principal());
        assertThat(Duration.between(
                        before.getNotAfter().toInstant(), after.getNotAfter().toInstant()))
                .isEqualTo(AGO);
        assertThat(answer.authority()).isEqualTo(terminal.enrolment().authority());
        assertThat(terminal.get("/assignment").statusCode()).isEqualTo(200);
        terminal.showCertificate(answer.certificate());
        assertThat(terminal.get("/assignment").statusCode()).isEqualTo(200);
        assertThat(centre.bean(AuditLog.class).page(0, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo(AuditAction.CERTIFICATE_RENEWED));
    }

    @Test
    void one_whose_certificate_is_over_may_renew_it_and_nothing_else() {
        clock.tick(Duration.ofDays(-400));
        var slept = centre.enrolled();
        clock.tick(Duration.ofDays(400));

        Refused.with(ProblemCode.CERTIFICATE_EXPIRED, slept.get("/assignment"));
        slept.showCertificate(renewed(slept).certificate());
        assertThat(slept.get("/assignment").statusCode()).isEqualTo(200);
    }

    @Test
    void a_request_for_another_key_is_refused_whoever_holds_that_key() {
        var other = centre.enrolled();
        var stranger = TestTerminal.newAt(centre);

        Refused.with(
                ProblemCode.ANOTHER_KEY,
                terminal.post("/certificates", new RenewalRequest(stranger.certificateRequest())));
        Refused.with(
                ProblemCode.ANOTHER_KEY,
                terminal.post("/certificates", new RenewalRequest(other.certificateRequest())));
        Refused.with(
                ProblemCode.CERTIFICATE_MISSING,
                stranger.post("/certificates", new RenewalRequest(terminal.certificateRequest())));
    }

    @Test
    void a_revoked_installation_gets_no_other_certificate_before_its_end_or_after() {
        clock.tick(Duration.ofDays(-400));
        var slept = centre.enrolled();
        clock.tick(Duration.ofDays(400));
        for (var revoked : List.of(terminal, slept)) {
            centre.bean(Terminals.class).revoke(RunningCentre.ADMIN, revoked.id());

            Refused.with(
                    ProblemCode.TERMINAL_REVOKED,
                    revoked.post("/certificates", new RenewalRequest(revoked.certificateRequest())));
        }
    }

    @Test
    void a_terminal_that_renews_without_end_is_told_to_wait() {
        for (int i = 0; i < 10; i++) {
            renewed(terminal);
        }
        Refused.with(
                ProblemCode.TOO_MANY,
                terminal.post("/certificates", new RenewalRequest(terminal.certificateRequest())));
    }

    @Test
    void a_centre_that_runs_for_long_makes_its_own_certificate_anew_as_well() throws Exception {
        var first = served();
        clock.tick(Duration.ofDays(200));
        assertThat(served()).isEqualTo(first);

        clock.tick(Duration.ofDays(100));

        assertThat(served().getNotAfter()).isAfter(first.getNotAfter());
        assertThat(TestTerminal.newAt(centre).get("/assignment").statusCode()).isEqualTo(401);
    }

    private X509Certificate served() throws IOException {
        try (var connection = TestTerminal.newAt(centre).open()) {
            connection.startHandshake();
            return (X509Certificate) connection.getSession().getPeerCertificates()[0];
        }
    }

    private static X509Certificate certificate(String pem) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }
}
