package cn.haicang.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.intake.CarriedVerdict;
import cn.haicang.console.intake.CarryIn;
import cn.haicang.console.testing.Refused;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.Submissions;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.enrolment.EnrolmentRequest;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.QueueReport;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** A replaced disk, a terminal that is gone for good, a code that is taken back. */
class EndOfATerminalTest {
    @TempDir
    static Path data;

    static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = RunningCentre.on(data);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void a_replaced_disk_is_a_new_installation_and_what_the_old_one_had_signed_still_counts() throws Exception {
        var before = centre.enrolled();
        var submissions = submissions(before);
        before.submit(submissions.next(Submissions.LIN).envelope());
        var onTheStick = submissions.next(Submissions.CHEN);
        var after = TestTerminal.newAt(centre);
        after.enrol(centre.code(before.id()));
        assertThat(before.get("/assignment").statusCode()).isEqualTo(200);

        after.post("/heartbeats", heartbeat());

        Refused.with(ProblemCode.TERMINAL_REVOKED, before.get("/assignment"));
        assertThat(carry(onTheStick))
                .isEqualTo(
                        new CarriedVerdict.Judged(onTheStick.head().receiptNumber(), new EnvelopeVerdict.Accepted()));
        assertThat(centre.bean(EnrolmentRecords.class).installations(before.id()))
                .extracting(InstallationRow::id, InstallationRow::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(after.installation(), InstallationState.ACTIVE),
                        org.assertj.core.groups.Tuple.tuple(before.installation(), InstallationState.SUPERSEDED));
    }

    @Test
    void a_retired_terminal_is_refused_at_once_stays_on_record_and_never_comes_back() {
        var terminal = centre.enrolled();
        var open = centre.code(terminal.id()).code();
        var terminals = centre.bean(Terminals.class);
        assertThat(terminal.get("/assignment").statusCode()).isEqualTo(200);

        assertThat(terminals.retire(RunningCentre.ADMIN, terminal.id(), "burnt down"))
                .isTrue();

        Refused.with(ProblemCode.TERMINAL_REVOKED, terminal.get("/assignment"));
        Refused.with(ProblemCode.TERMINAL_REVOKED, terminal.post("/heartbeats", heartbeat()));
        var newcomer = TestTerminal.newAt(centre);
        Refused.with(
                ProblemCode.ENROLMENT_REFUSED,
                newcomer.post("/enrolments", new EnrolmentRequest(open.sent(), newcomer.certificateRequest())));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> centre.code(terminal.id()));
        assertThat(terminals.retire(RunningCentre.ADMIN, terminal.id(), "again"))
                .isFalse();
        assertThat(terminals.list(TerminalScope.DISTRICT))
                .extracting(TerminalRow::id)
                .doesNotContain(terminal.id());
        assertThat(terminals.retired(TerminalScope.DISTRICT))
                .extracting(TerminalRow::id)
                .contains(terminal.id());
        assertThat(terminals.find(TerminalScope.DISTRICT, terminal.id())).isPresent();
        assertThat(centre.bean(EnrolmentRecords.class).installations(terminal.id()))
                .extracting(InstallationRow::state)
                .containsExactly(InstallationState.RETIRED);
        assertThat(centre.bean(AuditLog.class).page(0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.TERMINAL_RETIRED);
            assertThat(entry.detail()).isEqualTo("burnt down");
        });
    }

    @Test
    void a_code_that_was_made_in_the_moment_of_retiring_brings_nobody_in() {
        var id = centre.register();
        centre.bean(Terminals.class).retire(RunningCentre.ADMIN, id, "registered by mistake");
        var late = centre.bean(TransactionTemplate.class)
                .execute(_ -> centre.bean(Sheets.class).issue(RunningCentre.ADMIN, id));
        var newcomer = TestTerminal.newAt(centre);

        Refused.with(
                ProblemCode.ENROLMENT_REFUSED,
                newcomer.post("/enrolments", new EnrolmentRequest(late.code().sent(), newcomer.certificateRequest())));
        assertThat(centre.bean(EnrolmentRecords.class).installations(id)).isEmpty();
    }

    @Test
    void what_a_retired_terminal_had_signed_waits_for_two_persons() throws Exception {
        var terminal = centre.enrolled();
        var onTheStick = submissions(terminal).next(Submissions.LIN);
        centre.bean(Terminals.class).retire(RunningCentre.ADMIN, terminal.id(), "scrapped");

        assertThat(carry(onTheStick))
                .isEqualTo(new CarriedVerdict.Judged(
                        onTheStick.head().receiptNumber(),
                        new EnvelopeVerdict.Parked(EnvelopeVerdict.Parked.Reason.REVOKED)));
    }

    @Test
    void a_code_that_was_taken_back_by_hand_serves_nobody_and_is_on_record() {
        var id = centre.register();
        var code = centre.code(id).code();
        var records = centre.bean(EnrolmentRecords.class);

        assertThat(records.endCode(RunningCentre.ADMIN, code.sheet())).isTrue();

        assertThat(records.endCode(RunningCentre.ADMIN, code.sheet())).isFalse();
        var newcomer = TestTerminal.newAt(centre);
        Refused.with(
                ProblemCode.ENROLMENT_REFUSED,
                newcomer.post("/enrolments", new EnrolmentRequest(code.sent(), newcomer.certificateRequest())));
        assertThat(records.codes(id, 1)).singleElement().satisfies(row -> {
            assertThat(row.word()).isEqualTo(CodeWord.BY_HAND);
            assertThat(row.issuedBy()).isEqualTo(RunningCentre.ADMIN.name());
        });
        assertThat(centre.bean(AuditLog.class).page(0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.ENROLMENT_SHEET_ENDED);
            assertThat(entry.detail()).isEqualTo("sheet " + code.sheet() + ": by hand");
        });
    }

    private static Submissions submissions(TestTerminal terminal) {
        return new Submissions(terminal, centre.bean(Catalogues.class).current().hash());
    }

    private static CarriedVerdict carry(Submissions.Sent sent) throws IOException {
        var file = sent.envelope().head() + "\n" + sent.envelope().sealed() + "\n";
        return centre.bean(CarryIn.class)
                .take(
                        RunningCentre.ADMIN,
                        "a file",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Heartbeat heartbeat() {
        return new Heartbeat(
                UUID.randomUUID(),
                1,
                Instant.EPOCH,
                Heartbeat.Activity.IDLE,
                List.of(),
                new QueueReport(0, 0, Duration.ZERO),
                "0.1.0",
                Optional.empty(),
                0,
                Optional.empty());
    }
}
