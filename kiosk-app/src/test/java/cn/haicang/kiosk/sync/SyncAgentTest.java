package cn.haicang.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.centre.Backoff;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.outbox.Chain;
import cn.haicang.kiosk.outbox.DeliveryState;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.BatchAnswer;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import cn.haicang.protocol.submission.EnvelopeVerdict.Accepted;
import cn.haicang.protocol.submission.EnvelopeVerdict.Deferred;
import cn.haicang.protocol.submission.EnvelopeVerdict.Duplicate;
import cn.haicang.protocol.submission.EnvelopeVerdict.Parked;
import cn.haicang.protocol.submission.SealedAttachment;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncAgentTest {
    private static final SyncSettings SETTINGS =
            new SyncSettings(Duration.ofSeconds(2), Duration.ofSeconds(30), 50, 2_000_000, 10, Duration.ofMinutes(10));
    private static final RandomGenerator NO_JITTER = () -> 0L;

    @TempDir
    Path data;

    private final ScriptedCentre centre = new ScriptedCentre();
    private final AtomicLong passed = new AtomicLong();
    private Backbone terminal;
    private Outbox outbox;
    private SyncAgent agent;

    @BeforeEach
    void start() {
        terminal = Backbone.at(data).centre(centre).quiet().start();
        outbox = terminal.get(Outbox.class);
        agent = new SyncAgent(
                outbox,
                centre,
                SETTINGS,
                new Backoff(SETTINGS.firstRetry(), SETTINGS.longestRetry(), NO_JITTER),
                passed::get);
    }

    @AfterEach
    void stop() {
        terminal.close();
    }

    private ReceiptNumber queue(String sealed) {
        var id = EnvelopeId.at(Instant.EPOCH, new SecureRandom());
        return outbox.append(
                        id,
                        new Chain("key", new InstallationId(7)),
                        place -> new Envelope("head " + place.sequence().value(), sealed))
                .number();
    }

    private void runUntilItPauses() {
        for (int round = 0; round < 200; round++) {
            if (agent.runOnce().isPositive()) {
                return;
            }
        }
        throw new AssertionError("the agent does not come to rest");
    }

    @Test
    void everything_is_delivered_in_the_order_in_which_it_was_queued() {
        var numbers = IntStream.range(0, 120).mapToObj(i -> queue("s" + i)).toList();

        runUntilItPauses();

        assertThat(centre.batches()).hasSize(3);
        assertThat(centre.batches().stream().flatMap(batch -> batch.envelopes().stream()))
                .extracting(Envelope::sealed)
                .containsExactlyElementsOf(
                        IntStream.range(0, 120).mapToObj(i -> "s" + i).toList());
        assertThat(numbers)
                .allSatisfy(number -> assertThat(outbox.stateOf(number)).contains(DeliveryState.AT_CENTRE));
    }

    @Test
    void a_batch_holds_no_more_than_two_megabytes() {
        IntStream.range(0, 12).forEach(_ -> queue("x".repeat(250_000)));
        runUntilItPauses();
        assertThat(centre.batches())
                .extracting(batch -> batch.envelopes().size())
                .containsExactly(7, 5);
    }

    private ReceiptNumber queueWith(SealedAttachment attachment) {
        return outbox.append(
                        EnvelopeId.at(Instant.EPOCH, new SecureRandom()),
                        new Chain("key", new InstallationId(7)),
                        List.of(attachment),
                        place -> new Envelope("head " + place.sequence().value(), "with attachment"))
                .number();
    }

    @Test
    void an_attachment_goes_in_pieces_before_its_envelope_and_on_from_where_it_broke_off() {
        var scan = SealedAttachment.of("thirty-five bytes of a sealed page.");
        var number = queueWith(scan);
        centre.takingPieces(2);
        assertThat(agent.runOnce()).isPositive();
        assertThat(centre.attachment(scan.hash())).hasSize(20);
        assertThat(centre.batches()).as("not before its attachment").isEmpty();

        centre.takingPieces(100);
        passed.addAndGet(Duration.ofMinutes(1).toNanos());
        runUntilItPauses();
        assertThat(centre.attachment(scan.hash())).isEqualTo(scan.jwe());
        assertThat(outbox.stateOf(number)).contains(DeliveryState.AT_CENTRE);
    }

    @Test
    void an_attachment_that_does_not_get_through_waits_alone() {
        var heavy = queueWith(SealedAttachment.of("thirty-five bytes of a sealed page."));
        centre.takingPieces(0);
        agent.runOnce();
        var light = queue("light");
        runUntilItPauses();
        assertThat(outbox.stateOf(light)).contains(DeliveryState.AT_CENTRE);
        assertThat(outbox.stateOf(heavy)).contains(DeliveryState.QUEUED);
    }

    @Test
    void an_attachment_that_the_centre_has_lost_is_brought_again() {
        var scan = SealedAttachment.of("a page");
        var number = queueWith(scan);
        centre.judging(_ ->
                centre.batches().size() > 1 ? new Accepted() : new Deferred(EnvelopeVerdict.Why.ATTACHMENT_MISSING));
        agent.runOnce();
        assertThat(outbox.stateOf(number)).contains(DeliveryState.QUEUED);
        passed.addAndGet(Duration.ofMinutes(1).toNanos());
        runUntilItPauses();
        assertThat(outbox.stateOf(number)).contains(DeliveryState.AT_CENTRE);
    }

    @Test
    void a_line_that_carries_little_is_given_little_at_once() {
        var numbers = IntStream.range(0, 12).mapToObj(i -> queue("s" + i)).toList();
        centre.answering(
                batch -> batch.envelopes().size() > 3 ? Optional.of(new CentreReply.NotReached<>()) : Optional.empty());
        for (int round = 0; round < 50; round++) {
            agent.runOnce();
        }
        assertThat(numbers)
                .allSatisfy(number -> assertThat(outbox.stateOf(number)).contains(DeliveryState.AT_CENTRE));
    }

    @Test
    void one_bad_envelope_never_stops_the_others() {
        var verdicts = List.<EnvelopeVerdict>of(
                new Accepted(),
                new Parked(EnvelopeVerdict.Reason.SIGNATURE),
                new Deferred(EnvelopeVerdict.Why.BUSY),
                new Duplicate());
        var numbers = IntStream.range(0, 4).mapToObj(i -> queue("" + i)).toList();
        centre.judging(envelope -> verdicts.get(Integer.parseInt(envelope.sealed())));

        runUntilItPauses();

        assertThat(numbers)
                .extracting(number -> outbox.stateOf(number).orElseThrow())
                .containsExactly(
                        DeliveryState.AT_CENTRE, DeliveryState.PARKED, DeliveryState.QUEUED, DeliveryState.AT_CENTRE);
        assertThat(outbox.depth().parked()).isEqualTo(1);
    }

    @Test
    void fifty_deferred_ones_do_not_keep_the_next_from_being_sent() {
        IntStream.range(0, 50).forEach(_ -> queue("busy"));
        var last = queue("fine");
        centre.judging(envelope -> envelope.sealed().equals("busy")
                ? new Deferred(EnvelopeVerdict.Why.ATTACHMENT_MISSING)
                : new Accepted());

        agent.runOnce();
        agent.runOnce();

        assertThat(outbox.stateOf(last)).contains(DeliveryState.AT_CENTRE);
        assertThat(outbox.depth().waiting()).isEqualTo(50);
    }

    @Test
    void a_silent_centre_is_asked_again_after_two_four_eight_and_at_most_thirty_seconds() {
        queue("s");
        centre.silent();
        var pauses = IntStream.range(0, 6).mapToObj(_ -> agent.runOnce()).toList();
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(2L, 4L, 8L, 16L, 30L, 30L);

        centre.judging(_ -> new Accepted());
        runUntilItPauses();
        queue("t");
        centre.silent();
        assertThat(agent.runOnce()).as("a success begins anew").isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_fleet_that_lost_its_centre_at_one_moment_does_not_come_back_at_one_moment() {
        var backoff = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30), new SecureRandom());
        assertThat(backoff.next()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(2));
        assertThat(backoff.next()).isBetween(Duration.ofMillis(400), Duration.ofSeconds(4));
        var pauses = IntStream.range(0, 200)
                .mapToObj(_ -> new Backoff(Duration.ofSeconds(8), Duration.ofSeconds(30), new SecureRandom()).next())
                .toList();
        assertThat(pauses).anyMatch(it -> it.toSeconds() < 3).anyMatch(it -> it.toSeconds() > 6);
    }

    @Test
    void an_answer_that_got_lost_is_asked_for_again_and_nothing_counts_twice() {
        var number = queue("s");
        var lost = new ArrayList<Envelope>();
        centre.answering(batch -> {
            lost.addAll(batch.envelopes());
            return Optional.of(new CentreReply.NotReached<>());
        });
        agent.runOnce();
        assertThat(outbox.stateOf(number)).contains(DeliveryState.QUEUED);

        centre.judging(envelope -> lost.contains(envelope) ? new Duplicate() : new Accepted());
        runUntilItPauses();

        assertThat(outbox.stateOf(number)).contains(DeliveryState.AT_CENTRE);
    }

    @Test
    void verdicts_that_do_not_fit_the_batch_settle_nothing() {
        var number = queue("s");
        centre.answering(_ -> Optional.of(new CentreReply.Answered<>(new BatchAnswer(List.of(), Optional.empty()))));
        assertThat(agent.runOnce()).isPositive();
        assertThat(outbox.stateOf(number)).contains(DeliveryState.QUEUED);
    }

    @Test
    void a_verdict_goes_to_the_envelope_that_it_names_whatever_its_place() {
        var numbers = IntStream.range(0, 3).mapToObj(i -> queue("" + i)).toList();
        centre.answering(batch -> {
            var heads = batch.envelopes().stream()
                    .map(envelope -> Sha256.ofAscii(envelope.head()))
                    .toList();
            return Optional.of(new CentreReply.Answered<>(new BatchAnswer(
                    List.of(new Parked(EnvelopeVerdict.Reason.SIGNATURE), new Accepted()),
                    Optional.of(List.of(heads.get(2), heads.get(0))))));
        });

        agent.runOnce();

        assertThat(numbers)
                .extracting(number -> outbox.stateOf(number).orElseThrow())
                .containsExactly(DeliveryState.AT_CENTRE, DeliveryState.QUEUED, DeliveryState.PARKED);
    }

    @Test
    void a_centre_that_judges_by_place_only_is_understood() {
        var number = queue("s");
        centre.answering(_ ->
                Optional.of(new CentreReply.Answered<>(new BatchAnswer(List.of(new Accepted()), Optional.empty()))));
        agent.runOnce();
        assertThat(outbox.stateOf(number)).contains(DeliveryState.AT_CENTRE);
    }

    @Test
    void a_batch_that_is_refused_whole_is_halved_until_the_bad_one_is_alone() {
        var numbers = IntStream.range(0, 5)
                .mapToObj(i -> queue(i == 2 ? "bad" : "good"))
                .toList();
        centre.answering(batch -> batch.envelopes().stream()
                        .anyMatch(envelope -> envelope.sealed().equals("bad"))
                ? Optional.of(new CentreReply.Refused<>(ProblemCode.MALFORMED))
                : Optional.empty());

        for (int round = 0; round < 20; round++) {
            agent.runOnce();
        }

        assertThat(numbers)
                .extracting(number -> outbox.stateOf(number).orElseThrow())
                .containsExactly(
                        DeliveryState.AT_CENTRE,
                        DeliveryState.AT_CENTRE,
                        DeliveryState.QUEUED,
                        DeliveryState.AT_CENTRE,
                        DeliveryState.AT_CENTRE);
    }

    @Test
    void a_centre_that_wants_quiet_gets_it_whoever_wakes_the_agent() {
        var number = queue("s");
        centre.answering(_ -> Optional.of(new CentreReply.Refused<>(ProblemCode.TOO_MANY, Duration.ofSeconds(90))));
        assertThat(agent.runOnce()).isEqualTo(Duration.ofSeconds(90));
        centre.judging(_ -> new Accepted());

        passed.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(agent.runOnce()).isEqualTo(Duration.ofSeconds(30));
        assertThat(centre.batches()).hasSize(1);

        passed.addAndGet(Duration.ofSeconds(30).toNanos());
        runUntilItPauses();
        assertThat(outbox.stateOf(number)).contains(DeliveryState.AT_CENTRE);
    }

    @Test
    void a_revoked_terminal_keeps_what_it_has_and_does_not_storm() {
        var number = queue("s");
        centre.refusing(ProblemCode.TERMINAL_REVOKED);
        assertThat(agent.runOnce()).isEqualTo(Duration.ofSeconds(2));
        assertThat(agent.runOnce()).isEqualTo(Duration.ofSeconds(4));
        assertThat(outbox.stateOf(number)).contains(DeliveryState.QUEUED);
    }
}
