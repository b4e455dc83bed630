package cn.haicang.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.testing.ChildProcess;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.testing.TestStore;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.SealedAttachment;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableOutboxTest {
    private static final Chain CHAIN = new Chain("key-a", new InstallationId(7));

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final ConcurrentLinkedQueue<Object> announced = new ConcurrentLinkedQueue<>();
    private TestStore store;
    private DurableOutbox outbox;

    @BeforeEach
    void open() {
        store = TestStore.open(data);
        outbox = outbox(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private DurableOutbox outbox(TestStore on) {
        return new DurableOutbox(
                new OutboxRepository(on.jdbc(), on.template(), on.health()),
                on.transaction(),
                new Announcer(announced::add),
                clock,
                mark(on),
                on.health());
    }

    private Chains chains() {
        return new Chains(new ChainRepository(store.jdbc()), new Announcer(announced::add), clock);
    }

    private static SequenceMark mark(TestStore on) {
        return new SequenceMark(on.folder());
    }

    private static Envelope envelope(Place place) {
        return new Envelope("head-" + place.id(), "sealed-" + place.id());
    }

    private static EnvelopeId id() {
        return EnvelopeId.at(Instant.EPOCH, new SecureRandom());
    }

    @Test
    void a_number_stands_for_something_that_a_restart_finds_again() {
        var committed = outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        store.close();
        store = TestStore.open(data);

        assertThat(outbox(store).next(10)).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(committed.envelopeId());
            assertThat(entry.number()).isEqualTo(committed.number());
            assertThat(entry.envelope()).isEqualTo(envelope(placeOf(committed)));
        });
        assertThat(outbox(store).stateOf(committed.number())).contains(DeliveryState.QUEUED);
    }

    @Test
    void a_chain_that_was_ended_takes_nothing_more_also_after_a_restart_and_what_waits_is_sent() {
        outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        chains().end(CHAIN);
        chains().end(CHAIN);
        outbox.lookAnew();

        assertThat(outbox.closed(CHAIN)).contains(Closure.FORKED);
        assertThatThrownBy(() -> outbox.append(id(), CHAIN, DurableOutboxTest::envelope))
                .isInstanceOfSatisfying(
                        OutboxUnavailable.class, e -> assertThat(e.why()).isEqualTo(Closure.FORKED));
        assertThat(announced).filteredOn(ChainEnded.class::isInstance).containsExactly(new ChainEnded(CHAIN));
        store.close();
        store = TestStore.open(data);
        assertThat(outbox(store).closed(CHAIN)).contains(Closure.FORKED);
        assertThat(outbox(store).closed(new Chain("key-b", new InstallationId(8))))
                .isEmpty();
        assertThat(outbox(store).next(10)).hasSize(1);
    }

    @Test
    void days_of_xiamen_are_counted_with_their_last_head() {
        clock.set(Instant.parse("2026-11-22T15:59:59Z"));
        var first = outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        clock.set(Instant.parse("2026-11-22T16:00:00Z"));
        outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        var third = outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        outbox.append(id(), new Chain("key-b", new InstallationId(8)), DurableOutboxTest::envelope);

        assertThat(chains().givenOut(CHAIN, 7, 16))
                .containsExactly(
                        new DayCount(LocalDate.parse("2026-11-23"), 2, sequence(3), headOf(third)),
                        new DayCount(LocalDate.parse("2026-11-22"), 1, sequence(1), headOf(first)));
        assertThat(chains().givenOut(CHAIN, 1, 16)).hasSize(1);
    }

    @Test
    void a_clock_that_was_set_tears_a_day_in_two_and_no_number_is_counted_twice() {
        outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        clock.set(Instant.parse("2026-11-24T08:00:00Z"));
        outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        clock.set(Instant.parse("2026-11-23T09:00:00Z"));
        outbox.append(id(), CHAIN, DurableOutboxTest::envelope);

        assertThat(chains().givenOut(CHAIN, 7, 16))
                .extracting(DayCount::receipts, DayCount::reached)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, sequence(3)),
                        org.assertj.core.groups.Tuple.tuple(1L, sequence(2)),
                        org.assertj.core.groups.Tuple.tuple(1L, sequence(1)));
    }

    private static Sha256 headOf(Committed committed) {
        return Sha256.ofAscii("head-" + committed.envelopeId());
    }

    @Test
    void attachments_stand_in_the_commit_of_their_envelope_count_as_bytes_and_leave_with_it() {
        var scan = SealedAttachment.of("sealed-scan");
        outbox.append(id(), CHAIN, List.of(scan), DurableOutboxTest::envelope);
        store.close();
        store = TestStore.open(data);

        outbox = outbox(store);
        var entry = outbox.next(1).getFirst();
        assertThat(entry.attachments()).containsExactly(scan.hash());
        assertThat(outbox.attachment(entry, scan.hash())).contains(scan);
        var envelope = entry.envelope();
        assertThat(outbox.depth().bytes())
                .isEqualTo(envelope.head().length()
                        + envelope.sealed().length()
                        + scan.jwe().length());

        outbox.acknowledge(List.of(entry));
        assertThat(outbox.attachment(entry, scan.hash())).isEmpty();
        assertThat(store.jdbc()
                        .sql("select count(*) from attachment")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_envelope_whose_attachment_cannot_be_stored_is_not_stored_either() {
        store.jdbc()
                .sql("create trigger no_room before insert on attachment begin select raise(abort, 'no'); end")
                .update();
        assertThatThrownBy(() -> outbox.append(
                        id(), CHAIN, List.of(SealedAttachment.of("sealed-scan")), DurableOutboxTest::envelope))
                .isInstanceOf(OutboxUnavailable.class);
        assertThat(outbox.depth().waiting()).isZero();
        assertThat(outbox.append(id(), CHAIN, DurableOutboxTest::envelope)
                        .number()
                        .sequence())
                .isEqualTo(Sequence.FIRST);
    }

    @Test
    void every_head_knows_the_one_before_it() {
        var places = new ArrayList<Place>();
        for (int i = 0; i < 3; i++) {
            outbox.append(id(), CHAIN, place -> {
                places.add(place);
                return envelope(place);
            });
        }
        assertThat(places).extracting(Place::sequence).containsExactly(sequence(1), sequence(2), sequence(3));
        assertThat(places.getFirst().previousHead()).isEmpty();
        assertThat(places.get(1).previousHead())
                .contains(Sha256.ofAscii("head-" + places.get(0).id()));
        assertThat(places.get(2).previousHead())
                .contains(Sha256.ofAscii("head-" + places.get(1).id()));
        assertThat(places).allSatisfy(place -> {
            assertThat(place.number().installation()).isEqualTo(CHAIN.installation());
            assertThat(place.number().sequence()).isEqualTo(place.sequence());
        });
    }

    @Test
    void sequences_have_no_gap_however_many_append_at_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var appended = IntStream.range(0, 80)
                    .mapToObj(_ -> threads.submit(() -> outbox.append(id(), CHAIN, DurableOutboxTest::envelope)))
                    .toList();
            var sequences = new ArrayList<Long>();
            for (Future<Committed> one : appended) {
                sequences.add(one.get().number().sequence().value());
            }
            assertThat(sequences)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 80).boxed().toList());
        }
    }

    @Test
    void what_fails_while_it_is_sealed_leaves_no_gap_and_no_trace() {
        assertThatThrownBy(() -> outbox.append(id(), CHAIN, _ -> {
                    throw new IllegalStateException("no signature");
                }))
                .hasMessage("no signature");
        assertThat(announced).isEmpty();
        assertThat(outbox.depth()).isEqualTo(new OutboxDepth(0, 0, Duration.ZERO, 0));
        assertThat(outbox.append(id(), CHAIN, DurableOutboxTest::envelope)
                        .number()
                        .sequence())
                .isEqualTo(Sequence.FIRST);
    }

    @Test
    void the_same_envelope_twice_is_stored_and_announced_once() {
        var id = id();
        var first = outbox.append(id, CHAIN, DurableOutboxTest::envelope);
        var again = outbox.append(id, CHAIN, DurableOutboxTest::envelope);

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(outbox.depth().waiting()).isEqualTo(1);
        assertThat(announced).hasSize(1);
    }

    @Test
    void nobody_hears_of_it_before_it_is_committed() {
        var seen = new ArrayList<Integer>();
        var listening = new DurableOutbox(
                new OutboxRepository(store.jdbc(), store.template(), store.health()),
                store.transaction(),
                new Announcer(_ -> seen.add(outbox.next(10).size())),
                clock,
                mark(store),
                store.health());
        listening.append(id(), CHAIN, place -> {
            assertThat(seen).isEmpty();
            return envelope(place);
        });
        assertThat(seen).containsExactly(1);
    }

    @Test
    void a_listener_that_fails_takes_nothing_back() {
        var unlucky = new DurableOutbox(
                new OutboxRepository(store.jdbc(), store.template(), store.health()),
                store.transaction(),
                new Announcer(_ -> {
                    throw new IllegalStateException("a screen is gone");
                }),
                clock,
                mark(store),
                store.health());
        var committed = unlucky.append(id(), CHAIN, DurableOutboxTest::envelope);
        assertThat(outbox.stateOf(committed.number())).contains(DeliveryState.QUEUED);
    }

    @Test
    void a_number_is_not_promised_inside_somebody_elses_transaction() {
        assertThatThrownBy(() -> store.transaction()
                        .executeWithoutResult(_ -> outbox.append(id(), CHAIN, DurableOutboxTest::envelope)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_key_is_another_chain_also_under_the_same_installation_number() {
        outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        var other = outbox.append(id(), new Chain("key-b", CHAIN.installation()), DurableOutboxTest::envelope);

        assertThat(other.number().sequence()).isEqualTo(Sequence.FIRST);
        assertThat(outbox.next(10)).as("one batch, one chain").hasSize(1);
    }

    @Test
    void what_the_centre_has_is_not_sent_again_and_its_payload_is_gone() {
        var committed = outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        outbox.acknowledge(outbox.next(1));

        assertThat(outbox.next(10)).isEmpty();
        assertThat(outbox.stateOf(committed.number())).contains(DeliveryState.AT_CENTRE);
        assertThat(announced).contains(new EnvelopeDelivered(committed.number()));
        assertThat(store.jdbc()
                        .sql("select count(*) from outbox where sealed is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothing_is_acknowledged_twice() {
        outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        var entry = outbox.next(1).getFirst();
        outbox.acknowledge(List.of(entry));
        assertThatThrownBy(() -> outbox.acknowledge(List.of(entry))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void several_are_acknowledged_together_or_not_at_all() {
        outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        var both = outbox.next(2);
        outbox.acknowledge(both.subList(0, 1));

        assertThatThrownBy(() -> outbox.acknowledge(both.reversed())).isInstanceOf(IllegalStateException.class);
        assertThat(outbox.next(2)).containsExactly(both.getLast());
    }

    @Test
    void a_delivered_row_stays_thirty_days_and_the_chain_goes_on_after_it() {
        var first = outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        outbox.acknowledge(outbox.next(1));
        clock.tick(Duration.ofDays(31));
        var second = outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        outbox.acknowledge(outbox.next(1));

        assertThat(outbox.stateOf(first.number())).isEmpty();
        assertThat(outbox.stateOf(second.number())).contains(DeliveryState.AT_CENTRE);
        assertThat(second.number().sequence()).isEqualTo(sequence(2));
    }

    @Test
    void a_deferred_one_lets_the_others_pass_and_a_parked_one_leaves_the_queue() {
        var ids = List.of(id(), id(), id());
        ids.forEach(id -> outbox.append(id, CHAIN, DurableOutboxTest::envelope));
        var entries = outbox.next(3);
        outbox.defer(entries.get(0));
        outbox.park(entries.get(1), "SIGNATURE");

        assertThat(outbox.next(1)).extracting(OutboxEntry::id).containsExactly(ids.get(2));
        assertThat(outbox.next(3)).extracting(OutboxEntry::id).containsExactly(ids.get(0), ids.get(2));
        assertThat(outbox.stateOf(entries.get(1).number())).contains(DeliveryState.PARKED);
        clock.tick(Duration.ofMinutes(3));
        assertThat(outbox.depth()).satisfies(depth -> {
            assertThat(depth.waiting()).isEqualTo(2);
            assertThat(depth.parked()).isEqualTo(1);
            assertThat(depth.oldest()).isEqualTo(Duration.ofMinutes(3));
            assertThat(depth.bytes())
                    .as("of the two that wait")
                    .isEqualTo(2L
                            * ("head-".length()
                                    + "sealed-".length()
                                    + 2 * ids.get(0).toString().length()));
        });
    }

    @Test
    void what_waits_is_found_behind_everything_that_was_delivered_and_what_was_deferred_before_it() {
        for (int i = 0; i < 6; i++) {
            outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        }
        var all = outbox.next(10);
        outbox.acknowledge(all.subList(0, 2));
        outbox.defer(all.get(2));
        outbox.acknowledge(all.subList(3, 5));

        assertThat(outbox.next(1)).containsExactly(all.get(5));
        assertThat(outbox.next(10)).containsExactly(all.get(2), all.get(5));
        outbox.acknowledge(all.subList(5, 6));
        assertThat(outbox.next(10)).containsExactly(all.get(2));
        var last = outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        assertThat(outbox.next(10))
                .extracting(OutboxEntry::id)
                .containsExactly(all.get(2).id(), last.envelopeId());
    }

    @Test
    void no_place_of_a_chain_is_taken_twice_whoever_writes() {
        outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        outbox.append(id(), CHAIN, DurableOutboxTest::envelope);

        assertThatThrownBy(() -> takeAgain(2)).hasMessageContaining("is taken");
        assertThatThrownBy(() -> takeAgain(1)).hasMessageContaining("is taken");
        outbox.append(id(), new Chain("key-b", CHAIN.installation()), DurableOutboxTest::envelope);
        assertThatThrownBy(() -> takeAgain(2)).hasMessageContaining("is taken");
    }

    private void takeAgain(long sequence) {
        store.jdbc().sql("""
                insert into outbox (id, chain, sequence, receipt_number, state, queued_at, head, sealed)
                select 'another', chain, ?, receipt_number, state, queued_at, head, sealed from outbox limit 1""").param(sequence).update();
    }

    @Test
    void a_clock_that_was_set_back_makes_nothing_younger_than_new() {
        outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        clock.tick(Duration.ofDays(-1000));
        assertThat(outbox.depth().oldest()).isEqualTo(Duration.ZERO);
        assertThat(outbox.next(1)).hasSize(1);
    }

    @Test
    void a_full_disk_stores_nothing_and_says_so_and_the_next_one_finds_room_again() {
        var first = outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
        var pages = store.jdbc().sql("pragma page_count").query(Long.class).single();
        store.jdbc().sql("pragma max_page_count = " + pages).query(Long.class).single();
        Function<Place, Envelope> large = place -> new Envelope("head-" + place.id(), "x".repeat(200_000));

        assertThatThrownBy(() -> outbox.append(id(), CHAIN, large))
                .isInstanceOfSatisfying(
                        OutboxUnavailable.class, e -> assertThat(e.why()).isEqualTo(Closure.DISK_FULL));
        assertThat(announced).hasSize(1);

        store.jdbc().sql("pragma max_page_count = 1000000").query(Long.class).single();
        var second = outbox.append(id(), CHAIN, large);
        assertThat(second.number().sequence())
                .isEqualTo(first.number().sequence().next());
        assertThat(outbox.next(10)).hasSize(2);
    }

    @Test
    void a_process_killed_at_any_moment_has_every_number_that_it_has_said() throws Exception {
        store.close();
        var process = ChildProcess.start(Appending.class, data.toString());
        var said = new ArrayList<ReceiptNumber>();
        try (var lines = process.inputReader()) {
            while (said.size() < 200) {
                var words = lines.readLine().split(" ", 2);
                if (words[0].equals("SAID")) {
                    said.add(new ReceiptNumber(words[1]));
                }
            }
            process.destroyForcibly().waitFor();
        }
        store = TestStore.open(data);
        outbox = outbox(store);

        assertThat(said)
                .hasSize(200)
                .allSatisfy(number -> assertThat(outbox.stateOf(number)).contains(DeliveryState.QUEUED));
        var sequences = outbox.next(Integer.MAX_VALUE).stream()
                .map(entry -> entry.number().sequence().value())
                .toList();
        assertThat(sequences)
                .isEqualTo(LongStream.rangeClosed(1, sequences.size()).boxed().toList());
        assertThat(outbox.append(id(), CHAIN, DurableOutboxTest::envelope)
                        .number()
                        .sequence())
                .isEqualTo(sequence(sequences.size() + 1));
    }

    /** Appends until it is killed, and says each number as soon as it may. */
    static final class Appending {
        private Appending() {}

        public static void main(String[] arguments) {
            try (var store = TestStore.open(Path.of(arguments[0]))) {
                var outbox = new DurableOutbox(
                        new OutboxRepository(store.jdbc(), store.template(), store.health()),
                        store.transaction(),
                        new Announcer(_ -> {}),
                        Clock.systemUTC(),
                        mark(store),
                        store.health());
                while (!System.out.checkError()) {
                    var committed = outbox.append(id(), CHAIN, DurableOutboxTest::envelope);
                    System.out.println("SAID " + committed.number());
                }
            }
        }
    }

    private static Sequence sequence(long value) {
        return new Sequence(value);
    }

    private static Place placeOf(Committed committed) {
        return new Place(
                committed.envelopeId(),
                CHAIN.installation(),
                committed.number().sequence(),
                committed.number(),
                Optional.empty());
    }
}
