package cn.haicang.console.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.store.StoreContract;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntriesTest extends StoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final InstallationId INSTALLATION = new InstallationId(1);
    private static final Actor OFFICER = new Actor("user:2", "郑国栋");
    private static final Sha256 LIN = Sha256.ofAscii("lin");
    private static final Sha256 CHEN = Sha256.ofAscii("chen");

    private final Random random = new Random(7);
    private CaseRepository cases;
    private EntryRepository rows;
    private CaseMover mover;
    private Entries entries;
    private long next = 1;

    @BeforeEach
    void begin() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        cases = new CaseRepository(store.jdbc());
        rows = new EntryRepository(store.jdbc());
        mover = new CaseMover(cases, _ -> {}, clock);
        entries = new Entries(rows, cases, mover, _ -> {}, store.transaction(), clock);
    }

    @Test
    void a_supplement_brings_the_case_back_to_where_more_was_asked_for() {
        var number = aCase(CaseState.ACCEPTED, CaseState.MORE_WANTED);

        assertThat(codes(hand(EnvelopeKind.SUPPLEMENT, number, LIN))).isEmpty();
        assertThat(state(number)).isEqualTo(CaseState.ACCEPTED);
        // The same words from another terminal come after nobody waits for them any more.
        assertThat(codes(hand(EnvelopeKind.SUPPLEMENT, number, LIN))).containsExactly("NOT_ASKED_FOR");
        assertThat(state(number)).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void a_withdrawal_ends_the_case_and_a_second_one_needs_attention() {
        var number = aCase();

        assertThat(codes(hand(EnvelopeKind.WITHDRAWAL, number, LIN))).isEmpty();
        assertThat(state(number)).isEqualTo(CaseState.WITHDRAWN);
        assertThat(codes(hand(EnvelopeKind.WITHDRAWAL, number, LIN))).containsExactly("CASE_CLOSED");
        assertThat(codes(hand(EnvelopeKind.SUPPLEMENT, number, LIN))).containsExactly("CASE_CLOSED");
    }

    @Test
    void what_was_decided_cannot_be_withdrawn() {
        var number = aCase(CaseState.ACCEPTED, CaseState.GRANTED);

        assertThat(codes(hand(EnvelopeKind.WITHDRAWAL, number, LIN))).containsExactly("CASE_CLOSED");
        assertThat(state(number)).isEqualTo(CaseState.GRANTED);
    }

    @Test
    void a_case_is_rated_once_and_after_its_decision() {
        var open = aCase();
        var decided = aCase(CaseState.ACCEPTED, CaseState.REFUSED);

        assertThat(codes(hand(EnvelopeKind.RATING, open, LIN))).containsExactly("NOT_DECIDED");
        assertThat(codes(hand(EnvelopeKind.RATING, decided, LIN))).isEmpty();
        assertThat(codes(hand(EnvelopeKind.RATING, decided, LIN))).containsExactly("RATED_ALREADY");
    }

    @Test
    void a_complaint_is_taken_at_any_time_and_moves_nothing() {
        var number = aCase();
        hand(EnvelopeKind.WITHDRAWAL, number, LIN);

        assertThat(codes(hand(EnvelopeKind.COMPLAINT, number, LIN))).isEmpty();
        assertThat(codes(hand(EnvelopeKind.COMPLAINT, number, LIN))).isEmpty();
        assertThat(state(number)).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void nobody_touches_another_persons_case() {
        var number = aCase();
        var id = hand(EnvelopeKind.WITHDRAWAL, number, CHEN);

        assertThat(codes(id)).containsExactly("NOT_THE_APPLICANT");
        assertThat(stored(id).caseId()).isEmpty();
        assertThat(state(number)).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void what_names_no_case_or_none_of_this_centre_needs_attention() {
        assertThat(codes(hand(entry(EnvelopeKind.COMPLAINT, Optional.empty(), true, LIN))))
                .containsExactly("CASE_NOT_NAMED");
        assertThat(codes(hand(entry(EnvelopeKind.COMPLAINT, Optional.of(number()), false, LIN))))
                .containsExactly("CASE_UNKNOWN");
    }

    @Test
    void what_waits_for_its_case_is_joined_when_it_comes_in_the_order_in_which_it_came() {
        var head = head(EnvelopeKind.APPLICATION);
        var complaint = hand(EnvelopeKind.COMPLAINT, head.receiptNumber(), LIN);
        var strangers = hand(EnvelopeKind.WITHDRAWAL, head.receiptNumber(), CHEN);
        var own = hand(EnvelopeKind.WITHDRAWAL, head.receiptNumber(), LIN);
        assertThat(rows.toDo(CaseScope.EVERYTHING, 10))
                .extracting(StoredEntry::state)
                .containsOnly(EntryState.WAITING)
                .hasSize(3);

        store.write(() -> {
            open(head);
            entries.cameTo(head.receiptNumber());
        });

        assertThat(stored(complaint).state()).isEqualTo(EntryState.IN_CASE);
        assertThat(stored(own).state()).isEqualTo(EntryState.IN_CASE);
        assertThat(codes(strangers)).containsExactly("NOT_THE_APPLICANT");
        assertThat(state(head.receiptNumber())).isEqualTo(CaseState.WITHDRAWN);
        assertThat(rows.ofCase(new CaseId(head.id())))
                .extracting(StoredEntry::id)
                .containsExactlyInAnyOrder(complaint, own);
    }

    @Test
    void what_has_missed_its_case_is_joined_all_the_same_and_once() {
        var head = head(EnvelopeKind.APPLICATION);
        var id = hand(EnvelopeKind.WITHDRAWAL, head.receiptNumber(), LIN);
        store.write(() -> open(head));

        entries.joinWhatMissedItsCase();
        entries.joinWhatMissedItsCase();

        assertThat(stored(id).state()).isEqualTo(EntryState.IN_CASE);
        assertThat(cases.steps(new CaseId(head.id()))).hasSize(2);
    }

    @Test
    void two_cases_of_one_number_and_one_person_are_left_to_an_officer() {
        var head = head(EnvelopeKind.APPLICATION);
        var twin = new EnvelopeHead(
                head.version(),
                head.kind(),
                EnvelopeId.at(NOW, random),
                head.terminal(),
                head.installation(),
                head.sequence(),
                head.receiptNumber(),
                head.service(),
                head.catalogue(),
                head.createdAt(),
                head.attachments(),
                head.sealed(),
                head.previousHead());
        store.write(() -> {
            open(head);
            open(twin);
        });

        assertThat(codes(hand(EnvelopeKind.WITHDRAWAL, head.receiptNumber(), LIN)))
                .containsExactly("CASE_AMBIGUOUS");
    }

    private ReceiptNumber aCase(CaseState... states) {
        var head = head(EnvelopeKind.APPLICATION);
        store.write(() -> {
            open(head);
            for (var state : states) {
                var now =
                        cases.find(CaseScope.EVERYTHING, new CaseId(head.id())).orElseThrow();
                assertThat(mover.move(now, state, OFFICER, Optional.empty())).isTrue();
            }
        });
        return head.receiptNumber();
    }

    private void open(EnvelopeHead head) {
        var id = new CaseId(head.id());
        cases.add(new NewCase(head, "sealed", "CIVIL_AFFAIRS", "350205003", List.of(), LIN), CaseState.RECEIVED, NOW);
        cases.addStep(id, new CaseStep(CaseState.RECEIVED, NOW, OFFICER, Optional.empty()));
    }

    private EnvelopeId hand(EnvelopeKind kind, ReceiptNumber about, Sha256 resident) {
        return hand(entry(kind, Optional.of(about), true, resident));
    }

    private EnvelopeId hand(NewEntry entry) {
        store.write(() -> entries.take(entry));
        return entry.head().id();
    }

    private NewEntry entry(EnvelopeKind kind, Optional<ReceiptNumber> about, boolean expected, Sha256 resident) {
        return new NewEntry(head(kind), "sealed", about, expected, "CIVIL_AFFAIRS", "350205003", List.of(), resident);
    }

    private CaseState state(ReceiptNumber number) {
        return cases.byReceipt(number).getFirst().state();
    }

    private StoredEntry stored(EnvelopeId id) {
        return rows.find(CaseScope.EVERYTHING, id).orElseThrow();
    }

    private List<String> codes(EnvelopeId id) {
        var stored = stored(id);
        assertThat(stored.state() == EntryState.NEEDS_ATTENTION)
                .isEqualTo(!stored.codes().isEmpty());
        return stored.codes();
    }

    private ReceiptNumber number() {
        return head(EnvelopeKind.APPLICATION).receiptNumber();
    }

    private EnvelopeHead head(EnvelopeKind kind) {
        var sequence = new Sequence(next);
        next++;
        return new EnvelopeHead(
                EnvelopeHead.VERSION,
                kind,
                EnvelopeId.at(NOW, random),
                new TerminalId("HC-0001"),
                INSTALLATION,
                sequence,
                ReceiptNumber.of(INSTALLATION, sequence, 5),
                new ServiceCode("SOME_SERVICE"),
                LIN,
                NOW,
                List.of(),
                LIN,
                sequence.equals(Sequence.FIRST) ? Optional.empty() : Optional.of(LIN));
    }
}
