package cn.haicang.console.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.store.StoreContract;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.EnvelopeVerdict.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

    @BeforeEach
    void begin() {
        envelopes = new EnvelopeRepository(store.jdbc());
        parked = new ParkedRepository(store.jdbc());
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
        add(head, accepted());
        assertThat(envelopes.forked(head)).isFalse();
        assertThat(envelopes.forked(head(1))).isTrue();
        assertThat(envelopes.forked(head(2))).isFalse();
    }

    @Test
    void what_is_missing_shows_as_gaps() {
        for (long sequence : new long[] {2, 3, 3, 7, 9}) {
            add(head(sequence), accepted());
        }
        assertThat(envelopes.gaps(INSTALLATION)).containsExactly(gap(1, 1), gap(4, 6), gap(8, 8));
        assertThat(envelopes.gaps(new InstallationId(2))).isEmpty();
    }

    @Test
    void parked_bytes_are_kept_once_and_found_by_the_number_that_they_claim() {
        var head = head(1);
        var why = new ParkedRepository.Why(Reason.SEALED_HASH, Optional.of(head));
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
        assertThat(parked.alarms(10))
                .extracting(IntakeAlarm::kind)
                .containsExactlyInAnyOrder(IntakeAlarm.Kind.FORK, IntakeAlarm.Kind.ID_REUSED);
    }

    private boolean add(EnvelopeHead head, EnvelopeRepository.Known known) {
        return store.writing(() -> envelopes.add(head, known, "head", NOW));
    }

    private boolean park(Envelope envelope, ParkedRepository.Why why) {
        return store.writing(() -> parked.add(new Caller(TERMINAL, INSTALLATION), envelope, SOME, why, NOW));
    }

    private boolean raise(IntakeAlarm.Kind kind, EnvelopeHead head) {
        return store.writing(() -> parked.raise(kind, head, NOW));
    }

    private static EnvelopeRepository.Known accepted() {
        return new EnvelopeRepository.Known(SOME, Optional.empty());
    }

    private static Gap gap(long from, long to) {
        return new Gap(INSTALLATION, new Sequence(from), new Sequence(to));
    }

    private EnvelopeHead head(long number) {
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
                number == 1 ? Optional.empty() : Optional.of(SOME));
    }
}
