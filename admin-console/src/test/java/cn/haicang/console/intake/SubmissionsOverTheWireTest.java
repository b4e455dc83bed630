package cn.haicang.console.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.audit.ChainCheck;
import cn.haicang.console.casework.AttentionWork;
import cn.haicang.console.casework.ByHand;
import cn.haicang.console.casework.CaseFilter;
import cn.haicang.console.casework.CaseRegister;
import cn.haicang.console.casework.CaseRow;
import cn.haicang.console.casework.CaseScope;
import cn.haicang.console.casework.CaseState;
import cn.haicang.console.casework.Casework;
import cn.haicang.console.casework.Decision;
import cn.haicang.console.casework.EntryRow;
import cn.haicang.console.casework.NewCase;
import cn.haicang.console.casework.OpenedAnswer;
import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.foureyes.FourEyes;
import cn.haicang.console.foureyes.Proposal;
import cn.haicang.console.store.Engine;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.testing.Refused;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.Submissions;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.FieldKey;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.health.DayReport;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.health.QueueReport;
import cn.haicang.protocol.query.CaseStage;
import cn.haicang.protocol.query.CaseStatus;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.EntryForms;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import cn.haicang.protocol.submission.EnvelopeVerdict.Parked;
import cn.haicang.protocol.submission.EnvelopeVerdict.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(Engine.class)
class SubmissionsOverTheWireTest {
    @Parameter
    Engine engine = Engine.SQLITE;

    private static final EnvelopeVerdict ACCEPTED = new EnvelopeVerdict.Accepted();
    private static final EnvelopeVerdict DUPLICATE = new EnvelopeVerdict.Duplicate();

    @SuppressWarnings("NullAway.Init") // set before each invocation of the class
    static RunningCentre centre;

    private TestTerminal terminal;
    private Submissions submissions;

    @BeforeParameterizedClassInvocation
    static void start(Engine engine, @TempDir Path data) {
        centre = RunningCentre.on(data, engine.settings());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        centre.close();
    }

    /** Of Xiamen, as terminals count days. */
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void enrol() {
        terminal = centre.enrolled();
        submissions = new Submissions(
                terminal, centre.bean(Catalogues.class).current().hash());
    }

    @Test
    void the_same_bytes_again_are_a_duplicate_and_one_case() {
        var sent = submissions.next(Submissions.LIN);

        assertThat(terminal.submit(sent.envelope(), sent.envelope())).containsExactly(ACCEPTED, DUPLICATE);
        assertThat(terminal.submit(sent.envelope())).containsExactly(DUPLICATE);
        assertThat(cases(sent)).hasSize(1);
    }

    @Test
    void the_same_id_with_other_bytes_is_parked_and_raises_an_alarm() {
        var sent = submissions.next(Submissions.LIN);
        terminal.submit(sent.envelope());
        var other = submissions.at(sent.head().sequence(), sent.head().id(), Submissions.LIN, Submissions.form());

        assertThat(terminal.submit(other.envelope())).containsExactly(new Parked(Reason.ID_REUSED));
        assertThat(terminal.submit(other.envelope())).containsExactly(new Parked(Reason.ID_REUSED));
        assertThat(terminal.submit(sent.envelope())).containsExactly(DUPLICATE);
        assertThat(cases(sent)).hasSize(1);
        assertThat(cases(other))
                .hasSize(sent.head().receiptNumber().equals(other.head().receiptNumber()) ? 1 : 0);
        assertThat(alarms(sent)).containsExactly(IntakeAlarm.Kind.ID_REUSED);
    }

    @Test
    void envelopes_out_of_order_are_all_taken_in_and_the_gap_shows_until_it_is_filled() {
        var first = submissions.next(Submissions.LIN);
        var second = submissions.next(Submissions.CHEN);
        var third = submissions.next(Submissions.LIN);
        var accounts = centre.bean(Accounts.class);

        assertThat(terminal.submit(third.envelope())).containsExactly(ACCEPTED);
        assertThat(accounts.gaps(terminal.installation())).singleElement().satisfies(gap -> {
            assertThat(gap.terminal()).isEqualTo(terminal.id());
            assertThat(gap.from()).isEqualTo(new Sequence(1));
            assertThat(gap.to()).isEqualTo(new Sequence(2));
        });
        assertThat(terminal.submit(second.envelope(), first.envelope())).containsExactly(ACCEPTED, ACCEPTED);
        assertThat(accounts.gaps(terminal.installation())).isEmpty();
    }

    @Test
    void one_bad_envelope_does_not_hold_up_the_others_and_verdicts_stand_in_the_order_of_the_batch() {
        var first = submissions.next(Submissions.LIN);
        var second = submissions.next(Submissions.CHEN);
        var broken = new Envelope("no.head.here", second.envelope().sealed());

        assertThat(terminal.submit(first.envelope(), broken, second.envelope()))
                .containsExactly(ACCEPTED, new Parked(Reason.HEAD_MALFORMED), ACCEPTED);
    }

    @Test
    void one_that_meets_trouble_comes_again_and_the_others_of_its_batch_are_taken_in() {
        var first = submissions.next(Submissions.LIN);
        var second = submissions.next(Submissions.CHEN);
        var third = submissions.next(Submissions.LIN);
        takeThePlaceOfItsCase(second);

        assertThat(terminal.submit(first.envelope(), second.envelope(), third.envelope()))
                .containsExactly(ACCEPTED, new EnvelopeVerdict.Deferred(EnvelopeVerdict.Why.BUSY), ACCEPTED);
        assertThat(terminal.submit(first.envelope(), third.envelope())).containsExactly(DUPLICATE, DUPLICATE);
    }

    private static void takeThePlaceOfItsCase(Submissions.Sent sent) {
        var resident = centre.bean(CentreTrust.class).hashOf(Submissions.CHEN.number());
        var other =
                new NewCase(sent.head(), sent.envelope().sealed(), "SERVICE_CENTRE", "350205003", List.of(), resident);
        centre.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> centre.bean(CaseRegister.class).open(other));
    }

    @Test
    void a_truncated_envelope_is_parked_and_its_number_still_answers() {
        var sent = submissions.next(Submissions.LIN);
        var sealed = sent.envelope().sealed();
        var cut = new Envelope(sent.envelope().head(), sealed.substring(0, sealed.length() / 2));

        assertThat(terminal.submit(cut)).containsExactly(new Parked(Reason.SEALED_HASH));
        assertThat(terminal.submit(cut)).containsExactly(new Parked(Reason.SEALED_HASH));
        assertThat(stage(sent)).isEqualTo(CaseStage.LOOKED_INTO);
        assertThat(centre.bean(Intake.class).parked(sent.head().receiptNumber()))
                .hasSize(1);
    }

    @Test
    void a_damaged_copy_does_not_keep_the_true_envelope_out() {
        var sent = submissions.next(Submissions.LIN);
        var cut = new Envelope(sent.envelope().head(), sent.envelope().sealed().substring(1));

        assertThat(terminal.submit(cut)).containsExactly(new Parked(Reason.SEALED_HASH));
        assertThat(terminal.submit(sent.envelope())).containsExactly(ACCEPTED);
        assertThat(stage(sent)).isEqualTo(CaseStage.RECEIVED);
        assertThat(terminal.submit(cut)).containsExactly(new Parked(Reason.ID_REUSED));
        assertThat(cases(sent)).hasSize(1);
    }

    @Test
    void a_signature_that_does_not_hold_is_parked_and_its_number_still_answers() {
        var sent = submissions.next(Submissions.LIN);
        var head = sent.envelope().head();
        var last = head.charAt(head.length() - 10);
        var forged =
                head.substring(0, head.length() - 10) + (last == 'A' ? 'B' : 'A') + head.substring(head.length() - 9);

        assertThat(terminal.submit(new Envelope(forged, sent.envelope().sealed())))
                .containsExactly(new Parked(Reason.SIGNATURE));
        assertThat(stage(sent)).isEqualTo(CaseStage.LOOKED_INTO);
        // Nothing was proven about its id, so the true one still becomes a case.
        assertThat(terminal.submit(sent.envelope())).containsExactly(ACCEPTED);
        assertThat(stage(sent)).isEqualTo(CaseStage.RECEIVED);
    }

    @Test
    void an_envelope_of_another_terminal_is_parked() {
        var other = centre.enrolled();
        var sent = submissions.next(Submissions.LIN);

        assertThat(other.submit(sent.envelope())).containsExactly(new Parked(Reason.SIGNATURE));
        assertThat(cases(sent)).isEmpty();
        assertThat(ask(sent)).isEqualTo(new QueryAnswer.Unknown());
    }

    @Test
    void a_head_that_names_another_installation_is_parked() {
        var other = centre.enrolled();
        var borrowed =
                new Submissions(other, centre.bean(Catalogues.class).current().hash());
        var foreign = borrowed.next(Submissions.LIN);
        var signedHere = submissions.sign(foreign.head(), foreign.envelope().sealed());

        assertThat(terminal.submit(signedHere.envelope())).containsExactly(new Parked(Reason.SIGNATURE));
        assertThat(terminal.ask(new Query.ByReceipt(foreign.head().receiptNumber())))
                .isEqualTo(new QueryAnswer.Unknown());
    }

    @Test
    void an_envelope_that_is_too_large_is_parked() {
        var sealed = "x".repeat(Envelope.MAX_BYTES);
        var sent =
                submissions.sign(submissions.head(Sequence.FIRST, submissions.newId(), Sha256.ofAscii(sealed)), sealed);

        assertThat(terminal.submit(sent.envelope())).containsExactly(new Parked(Reason.TOO_LARGE));
        assertThat(stage(sent)).isEqualTo(CaseStage.LOOKED_INTO);
    }

    @Test
    void what_is_sealed_to_another_key_or_holds_no_submission_is_parked() {
        var elsewhere = Sealing.to(EphemeralKey.make().publicJwk()).seal(new byte[] {1});
        var nonsense = terminal.sealing().seal("{\"hello\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var first = submissions.sign(
                submissions.head(Sequence.FIRST, submissions.newId(), Sha256.ofAscii(elsewhere)), elsewhere);
        var second = submissions.sign(
                submissions.head(new Sequence(2), submissions.newId(), Sha256.ofAscii(nonsense)), nonsense);

        assertThat(terminal.submit(first.envelope(), second.envelope()))
                .containsExactly(new Parked(Reason.CANNOT_BE_OPENED), new Parked(Reason.CANNOT_BE_OPENED));
    }

    @Test
    void a_sealed_part_under_another_head_is_parked() {
        var sent = submissions.next(Submissions.LIN);
        var swapped = submissions.sign(
                submissions.head(
                        new Sequence(2),
                        submissions.newId(),
                        Sha256.ofAscii(sent.envelope().sealed())),
                sent.envelope().sealed());

        assertThat(terminal.submit(swapped.envelope())).containsExactly(new Parked(Reason.SEALED_HASH));
    }

    @Test
    void bytes_that_no_database_likes_are_kept_all_the_same() {
        var sent = submissions.next(Submissions.LIN);
        var odd = new Envelope(sent.envelope().head(), "\u0000 \uD800 \\ '; drop table cases; --");

        assertThat(terminal.submit(odd)).containsExactly(new Parked(Reason.SEALED_HASH));
    }

    @Test
    void a_form_that_fails_the_centres_checks_becomes_a_case_that_needs_attention() {
        var wrong = Submissions.form()
                .with(new FieldKey("phone"), new Answer.Text("1380000"))
                .without(new FieldKey("signature"))
                .with(new FieldKey("unasked"), new Answer.Text("x"));
        var sent = submissions.next(Submissions.LIN, wrong);

        assertThat(terminal.submit(sent.envelope())).containsExactly(ACCEPTED);
        assertThat(cases(sent)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(CaseState.LOOKED_INTO);
            assertThat(row.attention())
                    .containsExactlyInAnyOrder("FORM.phone.PHONE_LENGTH", "FORM.signature.MISSING", "FORM.NOT_ASKED");
        });
        assertThat(stage(sent)).isEqualTo(CaseStage.LOOKED_INTO);
    }

    @Test
    void a_restored_disk_gives_a_place_twice_and_both_are_taken_in_with_an_alarm() {
        var first = submissions.next(Submissions.LIN);
        var second = submissions.at(first.head().sequence(), submissions.newId(), Submissions.CHEN, Submissions.form());

        assertThat(terminal.submit(first.envelope(), second.envelope())).containsExactly(ACCEPTED, ACCEPTED);
        assertThat(alarms(second)).containsExactly(IntakeAlarm.Kind.FORK);
        centre.bean(Accounts.class).look();
        assertThat(beat(List.of()).enrolAnew()).contains(HeartbeatAnswer.EnrolAnew.FORKED);
        assertThat(beatOf(centre.enrolled(), List.of()).enrolAnew()).isEmpty();
    }

    @Test
    void what_a_terminal_says_that_it_gave_out_is_compared_with_what_came() {
        var first = submissions.next(Submissions.LIN);
        var second = submissions.next(Submissions.CHEN);
        terminal.submit(first.envelope());
        var head = Sha256.ofAscii(second.envelope().head());
        beat(List.of(new DayReport(today, 2, new Sequence(2), head)));
        var reconciliation = centre.bean(Reconciliation.class);

        reconciliation.settle();
        assertThat(differences())
                .singleElement()
                .satisfies(account -> assertThat(account.missing()).isEqualTo(1));
        terminal.submit(second.envelope());
        reconciliation.settle();
        assertThat(differences()).isEmpty();
        assertThat(reconciliation.days(terminal.id(), 10))
                .singleElement()
                .satisfies(account -> assertThat(account.agreed()).isTrue());
    }

    @Test
    void days_that_no_clock_of_ours_can_mean_are_not_kept() {
        var head = Sha256.ofAscii("some");
        beat(Stream.of(-100_000, -32, -31, 0, 2, 3, 100_000)
                .map(days -> new DayReport(today.plusDays(days), 1, new Sequence(1), head))
                .toList());
        var reconciliation = centre.bean(Reconciliation.class);

        reconciliation.settle();

        assertThat(reconciliation.days(terminal.id(), 100))
                .extracting(DayAccount::day)
                .containsExactly(today.plusDays(2), today, today.minusDays(31));
    }

    @Test
    void two_cases_with_one_number_are_told_only_to_who_brings_the_card() {
        var first = submissions.next(Submissions.LIN);
        var second = submissions.sameNumber(first, Submissions.CHEN);
        terminal.submit(first.envelope(), second.envelope());

        assertThat(ask(first)).isEqualTo(new QueryAnswer.BringTheCard());
    }

    @Test
    void an_old_installation_s_queue_is_taken_in_through_the_new_one() {
        var left = submissions.next(Submissions.LIN);
        var anew = TestTerminal.newAt(centre);
        anew.enrol(centre.code(terminal.id()));

        assertThat(anew.submit(left.envelope())).containsExactly(ACCEPTED);
    }

    @Test
    void a_revoked_terminal_hands_in_nothing_and_nothing_is_stored() {
        var sent = submissions.next(Submissions.LIN);
        centre.bean(Terminals.class).revoke(RunningCentre.ADMIN, terminal.id());

        Refused.with(ProblemCode.TERMINAL_REVOKED, terminal.post("/submissions", new Batch(List.of(sent.envelope()))));
        assertThat(cases(sent)).isEmpty();
        assertThat(centre.bean(Intake.class).parked(sent.head().receiptNumber()))
                .isEmpty();
    }

    @Test
    void what_is_carried_in_comes_in_once_whichever_way_it_comes_first() throws Exception {
        var first = submissions.next(Submissions.LIN);
        var second = submissions.next(Submissions.CHEN);
        terminal.submit(first.envelope());

        assertThat(carry(file(first))).isEqualTo(judged(first, DUPLICATE));
        assertThat(carry(file(second))).isEqualTo(judged(second, ACCEPTED));
        assertThat(carry(file(second))).isEqualTo(judged(second, DUPLICATE));
        assertThat(terminal.submit(second.envelope())).containsExactly(DUPLICATE);
        assertThat(cases(first)).hasSize(1);
        assertThat(cases(second)).hasSize(1);
    }

    @Test
    void a_file_that_is_none_of_ours_is_refused_and_nothing_is_kept() throws Exception {
        var sent = submissions.next(Submissions.LIN);
        var whole = file(sent);
        assertThat(carry("PK")).isEqualTo(refused(CarriedVerdict.Why.NOT_AN_ENVELOPE));
        assertThat(carry(whole.substring(0, whole.length() - 1)))
                .isEqualTo(refused(CarriedVerdict.Why.NOT_AN_ENVELOPE));
        assertThat(carry("a".repeat(Envelope.MAX_BYTES) + "\nb\n")).isEqualTo(refused(CarriedVerdict.Why.TOO_LARGE));
        assertThat(carry("a.b.c\nd\n")).isEqualTo(refused(CarriedVerdict.Why.NOT_PROVEN));
        assertThat(carry(sent.envelope().head() + "\nAAAA\n")).isEqualTo(refused(CarriedVerdict.Why.DAMAGED));
        assertThat(cases(sent)).isEmpty();
        assertThat(ask(sent)).isEqualTo(new QueryAnswer.Unknown());
    }

    @Test
    void what_a_revoked_installation_signed_is_carried_in_parked_and_let_in_by_two_persons() throws Exception {
        var sent = submissions.next(Submissions.LIN);
        centre.bean(Terminals.class).revoke(RunningCentre.ADMIN, terminal.id());
        assertThat(carry(file(sent))).isEqualTo(judged(sent, new Parked(Reason.REVOKED)));
        assertThat(cases(sent)).isEmpty();

        var work = centre.bean(ParkedWork.class);
        var all = new ParkedFilter(Optional.empty(), Optional.of(ParkedMatter.State.OPEN), 0, 100);
        var hash = work.list(all).stream()
                .filter(matter ->
                        matter.receiptNumber().equals(Optional.of(sent.head().receiptNumber())))
                .findFirst()
                .orElseThrow()
                .hash();
        var one = new Actor("user:one", "Lin Yating");
        assertThat(work.tryAgain(one, Optional.empty(), hash)).isInstanceOf(ParkedOutcome.StillNot.class);
        work.propose(one, Optional.empty(), hash, Proposal.Act.RELEASE, "the terminal is back in our hands");
        assertThat(work.confirm(one, Optional.empty(), hash)).isEqualTo(new ParkedOutcome.SamePerson());
        assertThat(cases(sent)).isEmpty();
        assertThat(work.confirm(new Actor("user:two", "Xu Lihua"), Optional.empty(), hash))
                .isEqualTo(new ParkedOutcome.Done());
        assertThat(cases(sent))
                .singleElement()
                .satisfies(row -> assertThat(row.attention()).contains("INSTALLATION_REVOKED"));
        assertThat(carry(file(sent))).isEqualTo(judged(sent, DUPLICATE));
    }

    @Test
    void an_envelope_that_comes_after_a_case_was_opened_by_hand_joins_it() {
        var sent = submissions.next(Submissions.LIN);
        var number = sent.head().receiptNumber();
        var officer = new Actor("user:one", "Lin Yating");
        var byHand = centre.bean(ByHand.class);
        var wish = wish(sent);
        var desk = centre.bean(ReceiptDesk.class);
        assertThat(desk.tell(officer, "MEDICAL_INSURANCE", number))
                .singleElement()
                .isInstanceOf(ReceiptFinding.BeyondWhatWasTold.class);

        var opened = byHand.open(officer, wish, "paper seen at the counter").orElseThrow();
        assertThat(byHand.open(officer, wish, "once more")).isEmpty();
        assertThat(terminal.submit(sent.envelope())).containsExactly(ACCEPTED);
        assertThat(terminal.submit(sent.envelope())).containsExactly(DUPLICATE);

        assertThat(cases(sent)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(opened);
            assertThat(row.attention()).containsExactly("JOINED_A_CASE_BY_HAND");
        });
        assertThat(desk.tell(officer, "MEDICAL_INSURANCE", number))
                .singleElement()
                .isInstanceOf(ReceiptFinding.ACase.class);
        assertThat(desk.tell(officer, "CIVIL_AFFAIRS", number))
                .singleElement()
                .isInstanceOf(ReceiptFinding.CaseElsewhere.class);
    }

    @Test
    void a_case_by_hand_that_two_officers_closed_is_looked_into_again_when_its_envelope_comes() {
        var sent = submissions.next(Submissions.LIN);
        var one = new Actor("user:one", "Lin Yating");
        var two = new Actor("user:two", "Xu Lihua");
        var id = centre.bean(ByHand.class).open(one, wish(sent), "paper seen").orElseThrow();
        var work = centre.bean(AttentionWork.class);
        work.proposeToClose(one, CaseScope.EVERYTHING, id, "nobody came back with it");
        assertThat(work.confirm(two, CaseScope.EVERYTHING, id)).isEqualTo(FourEyes.Result.DONE);
        assertThat(stage(sent)).isEqualTo(CaseStage.CLOSED);

        assertThat(terminal.submit(sent.envelope())).containsExactly(ACCEPTED);

        assertThat(cases(sent)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.state()).isEqualTo(CaseState.LOOKED_INTO);
        });
        assertThat(work.proposeToClose(one, CaseScope.EVERYTHING, id, "another one"))
                .isEqualTo(FourEyes.Result.DONE);
    }

    private ByHand.Wish wish(Submissions.Sent sent) {
        return new ByHand.Wish(
                sent.head().receiptNumber(),
                terminal.id(),
                RunningCentre.STREET,
                centre.bean(Catalogues.class).current().hash(),
                sent.head().service(),
                "MEDICAL_INSURANCE",
                Submissions.LIN);
    }

    private static String file(Submissions.Sent sent) {
        return sent.envelope().head() + "\n" + sent.envelope().sealed() + "\n";
    }

    private static CarriedVerdict carry(String file) throws IOException {
        var bytes = file.getBytes(StandardCharsets.US_ASCII);
        return centre.bean(CarryIn.class).take(RunningCentre.ADMIN, "a file", new ByteArrayInputStream(bytes));
    }

    private static CarriedVerdict judged(Submissions.Sent sent, EnvelopeVerdict verdict) {
        return new CarriedVerdict.Judged(sent.head().receiptNumber(), verdict);
    }

    private static CarriedVerdict refused(CarriedVerdict.Why why) {
        return new CarriedVerdict.Refused(why);
    }

    @Test
    void a_batch_sent_eight_times_at_once_becomes_one_case_for_each_envelope() throws Exception {
        var sent = IntStream.range(0, 5)
                .mapToObj(_ -> submissions.next(Submissions.LIN))
                .toList();
        var envelopes = sent.stream().map(Submissions.Sent::envelope).toArray(Envelope[]::new);
        var verdicts = new ArrayList<List<EnvelopeVerdict>>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<List<EnvelopeVerdict>> call = () -> terminal.submit(envelopes);
            for (var answer : pool.invokeAll(java.util.Collections.nCopies(8, call))) {
                verdicts.add(answer.get());
            }
        }

        for (int i = 0; i < sent.size(); i++) {
            int place = i;
            var ofOne = verdicts.stream()
                    .collect(Collectors.groupingBy(answer -> answer.get(place), Collectors.counting()));
            assertThat(ofOne).containsOnly(java.util.Map.entry(ACCEPTED, 1L), java.util.Map.entry(DUPLICATE, 7L));
            assertThat(cases(sent.get(i))).hasSize(1);
        }
        assertThat(centre.bean(AuditLog.class).verify()).isInstanceOf(ChainCheck.Intact.class);
    }

    @Test
    void what_an_officer_asks_for_comes_as_a_supplement_and_the_case_goes_on() {
        var sent = submissions.next(Submissions.LIN);
        terminal.submit(sent.envelope());
        var id = cases(sent).getFirst().id();
        var casework = centre.bean(Casework.class);
        casework.askForMore(RunningCentre.ADMIN, CaseScope.EVERYTHING, id, "请补银行卡号");
        assertThat(own(sent)).satisfies(told -> {
            assertThat(told.stage()).isEqualTo(CaseStage.MORE_WANTED);
            assertThat(told.message()).contains("请补银行卡号");
            assertThat(told.own().orElseThrow().open()).contains(EnvelopeKind.SUPPLEMENT);
        });

        var supplement = submissions.about(sent, EnvelopeKind.SUPPLEMENT, Submissions.LIN, words("6200000000000000"));
        assertThat(terminal.submit(supplement.envelope(), supplement.envelope()))
                .containsExactly(ACCEPTED, DUPLICATE);

        assertThat(stage(sent)).isEqualTo(CaseStage.RECEIVED);
        assertThat(stage(supplement)).isEqualTo(CaseStage.RECEIVED);
        assertThat(own(sent).message()).isEmpty();
        assertThat(cases(sent).getFirst().newEntries()).isEqualTo(1);
        var opened = casework.open(RunningCentre.ADMIN, CaseScope.EVERYTHING, id, "test")
                .orElseThrow();
        assertThat(opened.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.answers())
                        .extracting(OpenedAnswer::value)
                        .containsExactly(new OpenedAnswer.Plain("6200000000000000")));
        assertThat(opened.history().stream().flatMap(step -> step.message().stream()))
                .containsExactly("请补银行卡号");
        assertThat(cases(sent).getFirst().newEntries()).isZero();
    }

    @Test
    void a_withdrawal_that_comes_before_its_case_waits_for_it() {
        var sent = submissions.next(Submissions.LIN);
        var withdrawal = submissions.about(sent, EnvelopeKind.WITHDRAWAL, Submissions.LIN, chosen("reason", "MISTAKE"));

        assertThat(terminal.submit(withdrawal.envelope())).containsExactly(ACCEPTED);
        assertThat(stage(withdrawal)).isEqualTo(CaseStage.RECEIVED);
        assertThat(entriesToDo())
                .extracting(EntryRow::id)
                .contains(withdrawal.head().id());
        assertThat(terminal.submit(sent.envelope())).containsExactly(ACCEPTED);

        assertThat(stage(sent)).isEqualTo(CaseStage.WITHDRAWN);
        assertThat(entriesToDo())
                .extracting(EntryRow::id)
                .doesNotContain(withdrawal.head().id());
    }

    @Test
    void an_entry_whose_form_is_wrong_has_no_effect_and_needs_attention() {
        var sent = submissions.next(Submissions.LIN);
        var odd = submissions.about(sent, EnvelopeKind.WITHDRAWAL, Submissions.LIN, chosen("reason", "NO_SUCH"));
        var unknown = submissions.about(
                ReceiptNumber.of(new InstallationId(99_999), Sequence.FIRST, 0),
                EnvelopeKind.COMPLAINT,
                Submissions.LIN,
                words("太慢")
                        .with(
                                EntryForms.of(EnvelopeKind.COMPLAINT)
                                        .fields()
                                        .getFirst()
                                        .key(),
                                new Answer.Chosen("TIME")));

        assertThat(terminal.submit(sent.envelope(), odd.envelope(), unknown.envelope()))
                .containsExactly(ACCEPTED, ACCEPTED, ACCEPTED);

        assertThat(stage(sent)).isEqualTo(CaseStage.RECEIVED);
        assertThat(attention(odd)).containsExactly("FORM.reason.CHOICE_UNKNOWN");
        assertThat(attention(unknown)).containsExactly("CASE_UNKNOWN");
        assertThat(stage(unknown)).isEqualTo(CaseStage.LOOKED_INTO);
    }

    @Test
    void of_eight_ratings_at_once_one_counts_and_the_others_need_attention() throws Exception {
        var sent = submissions.next(Submissions.LIN);
        terminal.submit(sent.envelope());
        var id = cases(sent).getFirst().id();
        var casework = centre.bean(Casework.class);
        casework.accept(RunningCentre.ADMIN, CaseScope.EVERYTHING, id);
        casework.decide(RunningCentre.ADMIN, CaseScope.EVERYTHING, id, Decision.GRANT, "已办结");
        assertThat(own(sent).own().orElseThrow().open()).contains(EnvelopeKind.RATING);
        var ratings = IntStream.range(0, 8)
                .mapToObj(_ ->
                        submissions.about(sent, EnvelopeKind.RATING, Submissions.LIN, chosen("grade", "SATISFIED")))
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            pool.invokeAll(ratings.stream()
                            .<Callable<List<EnvelopeVerdict>>>map(rating -> () -> terminal.submit(rating.envelope()))
                            .toList())
                    .forEach(answer -> assertThat(answer.resultNow()).containsExactly(ACCEPTED));
        }

        var codes = ratings.stream().map(this::attention).toList();
        assertThat(codes).filteredOn(List::isEmpty).hasSize(1);
        assertThat(codes).filteredOn(List.of("RATED_ALREADY")::equals).hasSize(7);
        assertThat(own(sent).own().orElseThrow().open()).doesNotContain(EnvelopeKind.RATING);
    }

    private CaseStatus own(Submissions.Sent sent) {
        var answer = (QueryAnswer.Cases) terminal.ask(new Query.OwnCases(Submissions.LIN));
        return answer.cases().stream()
                .filter(told -> told.receiptNumber().equals(sent.head().receiptNumber()))
                .findFirst()
                .orElseThrow();
    }

    private List<EntryRow> entriesToDo() {
        return centre.bean(Casework.class).entriesToDo(CaseScope.EVERYTHING, 1000);
    }

    private List<String> attention(Submissions.Sent sent) {
        return entriesToDo().stream()
                .filter(row -> row.id().equals(sent.head().id()))
                .flatMap(row -> row.attention().stream())
                .toList();
    }

    private static FilledForm words(String text) {
        return FilledForm.EMPTY.with(new FieldKey("words"), new Answer.Text(text));
    }

    private static FilledForm chosen(String field, String code) {
        return FilledForm.EMPTY.with(new FieldKey(field), new Answer.Chosen(code));
    }

    private List<CaseRow> cases(Submissions.Sent sent) {
        var number = Optional.of(sent.head().receiptNumber()).map(ReceiptNumber::digits);
        return centre.bean(Casework.class)
                .list(new CaseFilter(CaseScope.EVERYTHING, java.util.Set.of(), CaseFilter.Only.ANY, number, 0, 100));
    }

    private List<DayAccount> differences() {
        return centre.bean(Reconciliation.class).differences().stream()
                .filter(account -> account.terminal().equals(terminal.id()))
                .toList();
    }

    private HeartbeatAnswer beat(List<DayReport> days) {
        return beatOf(terminal, days);
    }

    private static HeartbeatAnswer beatOf(TestTerminal terminal, List<DayReport> days) {
        var heartbeat = new Heartbeat(
                UUID.randomUUID(),
                1,
                Instant.now(),
                Heartbeat.Activity.IDLE,
                List.of(),
                new QueueReport(0, 0, Duration.ZERO),
                "0.1.0",
                Optional.empty(),
                1,
                Optional.of(days));
        return WireJson.read(terminal.post("/heartbeats", heartbeat).body(), HeartbeatAnswer.class);
    }

    private List<IntakeAlarm.Kind> alarms(Submissions.Sent sent) {
        return centre.bean(Accounts.class).alarms(1000).stream()
                .filter(alarm -> alarm.envelope().equals(sent.head().id()))
                .map(IntakeAlarm::kind)
                .toList();
    }

    private QueryAnswer ask(Submissions.Sent sent) {
        return terminal.ask(new Query.ByReceipt(sent.head().receiptNumber()));
    }

    private CaseStage stage(Submissions.Sent sent) {
        return ((QueryAnswer.Cases) ask(sent)).cases().getFirst().stage();
    }
}
