package cn.haicang.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.audit.ChainCheck;
import cn.haicang.console.casework.CaseFilter;
import cn.haicang.console.casework.CaseOutcome;
import cn.haicang.console.casework.CaseScope;
import cn.haicang.console.casework.CaseState;
import cn.haicang.console.casework.Casework;
import cn.haicang.console.casework.Decision;
import cn.haicang.console.casework.OpenedAnswer;
import cn.haicang.console.store.Engine;
import cn.haicang.console.terminals.TerminalScope;
import cn.haicang.console.terminals.TerminalState;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.Submissions;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.catalogue.Catalogue;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.crypto.Verification;
import cn.haicang.protocol.enrolment.CentreKey;
import cn.haicang.protocol.health.DeviceReport;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.health.QueueReport;
import cn.haicang.protocol.health.SignedTime;
import cn.haicang.protocol.query.CaseStage;
import cn.haicang.protocol.query.CaseStatus;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A terminal's whole life with the centre, over real HTTPS; each database has its turn. */
@ParameterizedClass
@EnumSource(Engine.class)
class WholePathTest {
    private static final CaseScope ALL = CaseScope.EVERYTHING;

    @SuppressWarnings("NullAway.Init") // set before each invocation of the class
    static RunningCentre centre;

    @Parameter
    Engine engine = Engine.SQLITE;

    @BeforeParameterizedClassInvocation
    static void start(Engine engine, @TempDir Path data) {
        centre = RunningCentre.on(data, engine.settings());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        centre.close();
    }

    @Test
    void a_terminal_enrols_learns_what_to_run_and_hands_in_what_an_officer_then_decides() {
        var terminal = centre.enrolled();
        var assignment = assignment(terminal);
        var catalogue = catalogue(terminal, assignment.catalogue());
        assertThat(catalogue.district().streets()).hasSize(4);
        assertThat(assignment.services()).containsExactly(Submissions.SERVICE);
        assertThat(assignment.settings().site()).isEqualTo(RunningCentre.SITE);

        var sent = new Submissions(terminal, assignment.catalogue()).next(Submissions.LIN);
        assertThat(terminal.submit(sent.envelope())).containsExactly(new EnvelopeVerdict.Accepted());

        var casework = centre.bean(Casework.class);
        var row = casework.list(CaseFilter.all(ALL)).getFirst();
        assertThat(row.receiptNumber()).isEqualTo(sent.head().receiptNumber());
        assertThat(row.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(row.street()).isEqualTo(RunningCentre.STREET);
        assertThat(stages(terminal, sent)).containsExactly(CaseStage.RECEIVED);

        assertThat(casework.accept(RunningCentre.ADMIN, ALL, row.id())).isInstanceOf(CaseOutcome.Done.class);
        assertThat(casework.decide(RunningCentre.ADMIN, ALL, row.id(), Decision.GRANT, "办好了，不用再来。"))
                .isInstanceOf(CaseOutcome.Done.class);
        assertThat(stages(terminal, sent)).containsExactly(CaseStage.GRANTED);
        var own = (QueryAnswer.Cases) terminal.ask(new Query.OwnCases(Submissions.LIN));
        assertThat(own.cases()).first().extracting(CaseStatus::message).isEqualTo(Optional.of("办好了，不用再来。"));
        assertThat(centre.bean(AuditLog.class).verify()).isInstanceOf(ChainCheck.Intact.class);
    }

    @Test
    void each_look_at_a_case_is_on_the_record_before_anything_is_shown() {
        var terminal = centre.enrolled();
        terminal.submit(new Submissions(terminal, assignment(terminal).catalogue())
                .next(Submissions.CHEN)
                .envelope());
        var casework = centre.bean(Casework.class);
        var id = casework.list(CaseFilter.all(ALL)).getFirst().id();

        var opened = casework.open(RunningCentre.ADMIN, ALL, id, "受理").orElseThrow();

        assertThat(opened.applicant()).isEqualTo(Submissions.CHEN);
        assertThat(opened.answers()).hasSize(5);
        assertThat(opened.answers().get(1).value())
                .isInstanceOfSatisfying(
                        OpenedAnswer.Place.class,
                        place -> assertThat(place.community().zhHans()).isEqualTo("海虹社区"));
        var look = centre.bean(AuditLog.class).page(0, 1).getFirst();
        assertThat(look.action()).isEqualTo(AuditAction.CASE_LOOKED_AT);
        assertThat(look.subject()).isEqualTo(id.toString());
        assertThat(look.detail()).isEqualTo("受理");
    }

    @Test
    void nobody_sees_a_case_outside_of_their_scope() {
        var terminal = centre.enrolled();
        terminal.submit(new Submissions(terminal, assignment(terminal).catalogue())
                .next(Submissions.CHEN)
                .envelope());
        var casework = centre.bean(Casework.class);
        var id = casework.list(CaseFilter.all(ALL)).getFirst().id();
        var elsewhere = new CaseScope(Optional.of("350205001"), Optional.empty());

        assertThat(casework.list(CaseFilter.all(elsewhere))).isEmpty();
        assertThat(casework.open(RunningCentre.ADMIN, elsewhere, id, "看看")).isEmpty();
        assertThat(casework.accept(RunningCentre.ADMIN, elsewhere, id)).isEqualTo(new CaseOutcome.NotThere());
    }

    @Test
    void a_heartbeat_shows_in_the_list_and_is_answered_with_a_time_that_the_centre_signed() {
        var terminal = centre.enrolled();
        var heartbeat = heartbeat(1);

        var answer = WireJson.read(terminal.post("/heartbeats", heartbeat).body(), HeartbeatAnswer.class);

        assertThat(answer.wantedAssignment()).isEqualTo(1);
        assertThat(answer.next()).isEqualTo(Duration.ofSeconds(30));
        var time = WireJson.read(verified(terminal, TokenType.TIME, answer.signedTime()), SignedTime.class);
        assertThat(time.terminal()).isEqualTo(terminal.id());
        assertThat(time.boot()).isEqualTo(heartbeat.boot());
        assertThat(time.centreTime()).isEqualTo(answer.centreTime());
        assertThat(time.auditHead()).isEqualTo(centre.bean(AuditLog.class).head());
        var row = centre.bean(Terminals.class)
                .find(TerminalScope.DISTRICT, terminal.id())
                .orElseThrow();
        assertThat(row.state()).isEqualTo(TerminalState.ACTIVE);
        assertThat(row.reported().orElseThrow().heartbeat()).isEqualTo(heartbeat);
        assertThat(row.wantedAssignment()).contains(1L);
    }

    @Test
    void a_heartbeat_that_was_overtaken_changes_nothing() {
        var terminal = centre.enrolled();
        var first = heartbeat(1);
        var second = new Heartbeat(
                first.boot(),
                2,
                first.at(),
                Heartbeat.Activity.SERVING,
                List.of(),
                first.queue(),
                "2",
                Optional.of(1L),
                1,
                Optional.empty());
        var afterRestart = heartbeat(1);

        terminal.post("/heartbeats", second);
        terminal.post("/heartbeats", first);
        assertThat(reported(terminal)).isEqualTo(second);
        terminal.post("/heartbeats", afterRestart);
        terminal.post("/heartbeats", second);
        assertThat(reported(terminal)).isEqualTo(afterRestart);
    }

    private Heartbeat reported(TestTerminal terminal) {
        return centre.bean(Terminals.class)
                .find(TerminalScope.DISTRICT, terminal.id())
                .orElseThrow()
                .reported()
                .orElseThrow()
                .heartbeat();
    }

    private static Heartbeat heartbeat(long counter) {
        return new Heartbeat(
                UUID.randomUUID(),
                counter,
                Instant.parse("2026-11-23T03:00:00Z"),
                Heartbeat.Activity.IDLE,
                List.of(new DeviceReport("printer", DeviceReport.State.ATTENTION, Optional.of("PAPER_LOW"))),
                new QueueReport(2, 0, Duration.ofMinutes(3)),
                "0.1.0",
                Optional.empty(),
                1_000_000,
                Optional.empty());
    }

    private static List<CaseStage> stages(TestTerminal terminal, Submissions.Sent sent) {
        var answer =
                (QueryAnswer.Cases) terminal.ask(new Query.ByReceipt(sent.head().receiptNumber()));
        assertThat(answer.cases())
                .allSatisfy(status -> assertThat(status.message()).isEmpty());
        return answer.cases().stream().map(CaseStatus::stage).toList();
    }

    private static Assignment assignment(TestTerminal terminal) {
        var fetched = new String(terminal.get("/assignment").body(), StandardCharsets.US_ASCII);
        assertThat(fetched).isEqualTo(terminal.enrolment().assignment());
        return WireJson.read(verified(terminal, TokenType.ASSIGNMENT, fetched), Assignment.class);
    }

    private static Catalogue catalogue(TestTerminal terminal, Sha256 hash) {
        var answer = terminal.get("/catalogues/" + hash);
        assertThat(Sha256.of(answer.body())).isEqualTo(hash);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/jose");
        var jws = new String(answer.body(), StandardCharsets.US_ASCII);
        return WireJson.read(verified(terminal, TokenType.CATALOGUE, jws), Catalogue.class);
    }

    private static byte[] verified(TestTerminal terminal, TokenType type, String jws) {
        return Verification.es256(kid -> terminal.enrolment().keys().stream()
                        .filter(key ->
                                key.use() == CentreKey.Use.SIGNING && key.kid().equals(kid))
                        .findFirst()
                        .map(key -> PublicJwk.parse(key.jwk())))
                .verify(type, jws)
                .payload();
    }
}
