package cn.haicang.console.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.foureyes.Acknowledgement;
import cn.haicang.console.store.StoreContract;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.health.DayReport;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.EnvelopeVerdict.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeRepositoriesTest extends StoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final TerminalId TERMINAL = new TerminalId("HC-0001");
    private static final InstallationId INSTALLATION = new InstallationId(1);
    private static final Sha256 SOME = Sha256.ofAscii("some");

    private final Random random = new Random(7);
    private EnvelopeRepository envelopes;
    private ParkedRepository parked;
    private AlarmRepository alarms;
    private SequenceRepository sequences;
    private DayRepository days;

    @BeforeEach
    void begin() {
        envelopes = new EnvelopeRepository(store.jdbc());
        parked = new ParkedRepository(store.jdbc());
        alarms = new AlarmRepository(store.jdbc());
        sequences = new SequenceRepository(store.jdbc());
        days = new DayRepository(store.jdbc());
    }

    @Test
    void an_id_is_taken_once_and_remembered_with_its_bytes_and_its_verdict() {
        var head = head(1);
        var known = new EnvelopeRepository.Known(SOME, Optional.of(Reason.CANNOT_BE_OPENED));

        assertThat(add(head, known)).isTrue();
        assertThat(add(head, new EnvelopeRepository.Known(Sha256.ofAscii("other"), Optional.empty())))
                .isFalse();
        assertThat(envelopes.find(head.id())).contains(known);
        assertThat(envelopes.find(head(2).id())).isEmpty();
    }

    @Test
    void a_place_that_is_taken_by_another_id_is_a_fork() {
        var head = head(1);
        assertThat(enter(head)).isEmpty();
        assertThat(enter(head(1))).containsExactly(IntakeAlarm.Kind.FORK);
    }

    @Test
    void what_is_missing_shows_as_gaps_since_when_and_heals_number_by_number() {
        for (long sequence : new long[] {2, 3, 7, 9}) {
            enter(head(sequence));
        }
        assertThat(sequences.gaps(INSTALLATION)).containsExactly(gap(1, 1), gap(4, 6), gap(8, 8));
        assertThat(sequences.gaps(TERMINAL)).hasSize(3);
        assertThat(sequences.gaps(10)).hasSize(3);
        assertThat(sequences.reached(INSTALLATION)).isEqualTo(9);

        enter(head(5));
        assertThat(sequences.gaps(INSTALLATION)).containsExactly(gap(1, 1), gap(4, 4), gap(6, 6), gap(8, 8));
        for (long sequence : new long[] {4, 6, 1, 8}) {
            enter(head(sequence));
        }
        assertThat(sequences.gaps(INSTALLATION)).isEmpty();
        assertThat(sequences.gaps(new InstallationId(2))).isEmpty();
    }

    @Test
    void a_head_that_names_another_one_before_it_than_came_breaks_the_chain_in_whatever_order_they_come() {
        var first = head(1);
        var second = following(2, "head-" + first.id());
        assertThat(enter(first)).isEmpty();
        assertThat(enter(second)).isEmpty();
        assertThat(enter(following(3, "another second"))).containsExactly(IntakeAlarm.Kind.CHAIN_BROKEN);
        assertThat(enter(following(5, "a fourth that never came"))).isEmpty();
        assertThat(enter(following(4, "what")))
                .as("breaks with the third and with the fifth")
                .containsExactly(IntakeAlarm.Kind.CHAIN_BROKEN);
    }

    @Test
    void an_alarm_is_acknowledged_once_by_a_name_with_a_reason() {
        var head = head(1);
        raise(IntakeAlarm.Kind.FORK, head);
        var seen = new Acknowledgement(new Actor("user:1", "Ye Wenhui"), "disk restored in the workshop", NOW);

        assertThat(alarms.open(10)).hasSize(1);
        assertThat(store.<Boolean>writing(() -> alarms.acknowledge(IntakeAlarm.Kind.FORK, head.id(), seen)))
                .isTrue();
        assertThat(store.<Boolean>writing(() -> alarms.acknowledge(IntakeAlarm.Kind.FORK, head.id(), seen)))
                .isFalse();
        assertThat(alarms.open(10)).isEmpty();
        assertThat(alarms.of(TERMINAL, 10))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.acknowledged()).contains(seen));
        assertThat(alarms.forked()).containsExactly(INSTALLATION);
    }

    @Test
    void a_day_differs_until_it_agrees_or_is_explained_and_again_when_the_terminal_tells_more() {
        var first = head(1);
        var second = following(2, "head-" + first.id());
        enter(first);
        tell(new DayReport(DAY, 2, new Sequence(2), hash(second)));
        assertThat(days.open(10)).singleElement().satisfies(account -> {
            assertThat(account.receipts()).isEqualTo(2);
            assertThat(account.missing()).isEqualTo(1);
            assertThat(account.agrees()).isFalse();
        });
        var explained = new Acknowledgement(new Actor("user:1", "Ye Wenhui"), "lost with the disk", NOW);
        var account = days.open(10).getFirst();
        assertThat(store.<Boolean>writing(() -> days.explain(account, explained)))
                .isTrue();
        assertThat(days.open(10)).isEmpty();
        tell(new DayReport(DAY, 2, new Sequence(2), hash(second)));
        assertThat(days.open(10)).as("the same again").isEmpty();

        var third = following(3, "head-" + second.id());
        tell(new DayReport(DAY, 3, new Sequence(3), hash(third)));
        enter(second);
        enter(third);
        assertThat(days.open(10))
                .singleElement()
                .satisfies(now -> assertThat(now.agrees()).isTrue());
        store.writing(() -> {
            days.agree(days.open(10).getFirst(), NOW);
            return true;
        });
        assertThat(days.open(10)).isEmpty();
        assertThat(days.of(TERMINAL, 10))
                .singleElement()
                .satisfies(now -> assertThat(now.agreed()).isTrue());
    }

    @Test
    void a_terminal_that_tells_of_ever_more_days_fills_no_table() {
        for (int i = 0; i < DayRepository.MOST_KEPT; i++) {
            assertThat(tell(dayBefore(i, 1))).as("day %s", i).isTrue();
        }
        assertThat(tell(dayBefore(-1, 1))).as("one more").isFalse();
        assertThat(tell(dayBefore(3, 2))).as("more of a day that is kept").isTrue();
        assertThat(days.of(TERMINAL, 1000)).hasSize(DayRepository.MOST_KEPT);
        var other = new Caller(new TerminalId("HC-0002"), new InstallationId(2));
        assertThat(store.<Boolean>writing(() -> days.tell(other, dayBefore(0, 1), NOW)))
                .as("of another one")
                .isTrue();
    }

    @Test
    void the_oldest_day_that_nobody_waits_for_makes_room_and_an_open_one_never_does() {
        for (int i = 0; i < DayRepository.MOST_KEPT; i++) {
            tell(dayBefore(i, 1));
        }
        var account = days.open(1000).get(1);
        store.writing(() -> {
            days.agree(account, NOW);
            return true;
        });

        assertThat(tell(dayBefore(-1, 1))).isTrue();

        assertThat(days.of(TERMINAL, 1000))
                .hasSize(DayRepository.MOST_KEPT)
                .extracting(DayAccount::day)
                .contains(DAY.plusDays(1), DAY.minusDays(DayRepository.MOST_KEPT - 1))
                .doesNotContain(account.day());
        assertThat(tell(dayBefore(-2, 1))).isFalse();
    }

    private static DayReport dayBefore(int days, long reached) {
        return new DayReport(DAY.minusDays(days), reached, new Sequence(reached), SOME);
    }

    @Test
    void as_many_as_were_given_out_do_not_agree_if_the_last_one_is_another() {
        enter(head(1));
        tell(new DayReport(DAY, 1, new Sequence(1), SOME));
        assertThat(days.open(10)).singleElement().satisfies(account -> {
            assertThat(account.missing()).isZero();
            assertThat(account.agrees()).isFalse();
        });
    }

    @Test
    void parked_bytes_are_kept_once_and_found_by_the_number_that_they_claim() {
        var head = head(1);
        var why = new ParkedRepository.Why(Reason.SEALED_HASH, Optional.of(head), "SERVICE_CENTRE");
        var envelope = new Envelope("a\u0000b", "\uD800 林");

        assertThat(park(envelope, why)).isTrue();
        assertThat(park(envelope, why)).isFalse();
        assertThat(parked.byReceipt(head.receiptNumber())).singleElement().satisfies(found -> {
            assertThat(found.reason()).isEqualTo(Reason.SEALED_HASH);
            assertThat(found.service()).contains(head.service());
            assertThat(found.terminal()).isEqualTo(TERMINAL);
        });
        assertThat(store.jdbc()
                        .sql("select sealed from parked_envelope")
                        .query(String.class)
                        .single())
                .isEqualTo("\\ud800\\u0020\\u6797");
        assertThat(parked.newest(10)).hasSize(1);
    }

    @Test
    void an_alarm_is_raised_once() {
        var head = head(1);
        assertThat(raise(IntakeAlarm.Kind.FORK, head)).isTrue();
        assertThat(raise(IntakeAlarm.Kind.FORK, head)).isFalse();
        assertThat(raise(IntakeAlarm.Kind.ID_REUSED, head)).isTrue();
        assertThat(alarms.newest(10))
                .extracting(IntakeAlarm::kind)
                .containsExactlyInAnyOrder(IntakeAlarm.Kind.FORK, IntakeAlarm.Kind.ID_REUSED);
    }

    @Test
    void what_two_persons_made_of_a_parked_one_is_its_state_within_its_department() {
        var work = new ParkedWorkRepository(store.jdbc());
        var why = new ParkedRepository.Why(Reason.SIGNATURE, Optional.empty(), "MEDICAL_INSURANCE");
        park(new Envelope("a", "b"), why);
        assertThat(states(work)).containsExactly(ParkedMatter.State.OPEN);
        store.writing(() -> store.jdbc()
                .sql("insert into matter_proposal (kind, subject, act, reason, proposed_by, proposed_name, proposed_at)"
                        + " values ('PARKED', ?, 'CLOSE', 'a stranger''s key', 'user:1', 'Ye Wenhui', 1)")
                .param(SOME.value())
                .update());
        assertThat(states(work)).containsExactly(ParkedMatter.State.PROPOSED);
        assertThat(parked.newest(1)).noneMatch(ParkedEnvelope::closed);
        store.writing(() -> store.jdbc()
                .sql("update matter_proposal set confirmed_by = 'user:2', confirmed_name = 'Lin Yating'")
                .update());
        assertThat(states(work)).containsExactly(ParkedMatter.State.CLOSED);
        assertThat(work.find(Optional.of("CIVIL_AFFAIRS"), SOME)).isEmpty();
        assertThat(work.find(Optional.of("MEDICAL_INSURANCE"), SOME)).isPresent();
        assertThat(parked.newest(1)).allMatch(ParkedEnvelope::closed);
    }

    private static List<ParkedMatter.State> states(ParkedWorkRepository work) {
        return work.list(new ParkedFilter(Optional.empty(), Optional.empty(), 0, 10)).stream()
                .map(ParkedMatter::state)
                .toList();
    }

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private Set<IntakeAlarm.Kind> enter(EnvelopeHead head) {
        return store.writing(() -> {
            envelopes.add(head, accepted(), "head-" + head.id(), NOW);
            return new SequenceLedger(sequences).enter(head, hash(head), NOW);
        });
    }

    private static Sha256 hash(EnvelopeHead head) {
        return Sha256.ofAscii("head-" + head.id());
    }

    private boolean tell(DayReport day) {
        return store.writing(() -> days.tell(new Caller(TERMINAL, INSTALLATION), day, NOW));
    }

    private boolean add(EnvelopeHead head, EnvelopeRepository.Known known) {
        return store.writing(() -> envelopes.add(head, known, "head", NOW));
    }

    private boolean park(Envelope envelope, ParkedRepository.Why why) {
        return store.writing(() -> parked.add(new Caller(TERMINAL, INSTALLATION), envelope, SOME, why, NOW));
    }

    private boolean raise(IntakeAlarm.Kind kind, EnvelopeHead head) {
        return store.writing(() -> alarms.raise(kind, head, NOW));
    }

    private static EnvelopeRepository.Known accepted() {
        return new EnvelopeRepository.Known(SOME, Optional.empty());
    }

    private static Gap gap(long from, long to) {
        return new Gap(TERMINAL, INSTALLATION, new Sequence(from), new Sequence(to), NOW);
    }

    private EnvelopeHead head(long number) {
        return head(number, number == 1 ? Optional.empty() : Optional.of(SOME));
    }

    private EnvelopeHead following(long number, String headBefore) {
        return head(number, Optional.of(Sha256.ofAscii(headBefore)));
    }

    private EnvelopeHead head(long number, Optional<Sha256> previous) {
        var sequence = new Sequence(number);
        return new EnvelopeHead(
                EnvelopeHead.VERSION,
                EnvelopeKind.APPLICATION,
                EnvelopeId.at(NOW, random),
                TERMINAL,
                INSTALLATION,
                sequence,
                ReceiptNumber.of(INSTALLATION, sequence, 5),
                new ServiceCode("SOME_SERVICE"),
                SOME,
                NOW,
                List.of(),
                SOME,
                previous);
    }
}
