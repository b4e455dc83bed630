package cn.haicang.console.intake;

import cn.haicang.console.casework.CaseRegister;
import cn.haicang.console.casework.NewCase;
import cn.haicang.console.casework.NewEntry;
import cn.haicang.console.terminals.Fleet;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import cn.haicang.protocol.submission.EnvelopeVerdict.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The one transaction of an envelope: its id for ever, and with it a case, an entry in one, or its place among the parked. */
@Component
class Admission {
    private final EnvelopeRepository envelopes;
    private final Parking parking;
    private final CaseRegister cases;
    private final Fleet fleet;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Admission(
            EnvelopeRepository envelopes,
            Parking parking,
            CaseRegister cases,
            Fleet fleet,
            TransactionTemplate transaction,
            Clock clock) {
        this.envelopes = envelopes;
        this.parking = parking;
        this.cases = cases;
        this.fleet = fleet;
        this.transaction = transaction;
        this.clock = clock;
    }

    EnvelopeVerdict park(Caller caller, Envelope envelope, Judgement.NotProven judged) {
        return transaction.execute(_ -> {
            parking.park(caller, envelope, bytes(envelope), judged.reason(), judged.claimed());
            return new EnvelopeVerdict.Parked(judged.reason());
        });
    }

    /** A copy that was damaged on its way takes no id; under one that is known it is a reuse like any other. */
    EnvelopeVerdict park(Caller caller, Envelope envelope, Judgement.Torn judged) {
        var bytes = bytes(envelope);
        return transaction.execute(_ -> {
            if (envelopes.find(judged.head().id()).isPresent()) {
                return again(caller, envelope, judged.head(), bytes);
            }
            parking.park(caller, envelope, bytes, Reason.SEALED_HASH, Optional.of(judged.head()));
            return new EnvelopeVerdict.Parked(Reason.SEALED_HASH);
        });
    }

    EnvelopeVerdict admit(Caller caller, Envelope envelope, Judgement.NotOpened judged) {
        var known = new EnvelopeRepository.Known(bytes(envelope), Optional.of(judged.reason()));
        return once(caller, envelope, judged.head(), known, () -> {
            parking.park(caller, envelope, bytes(envelope), judged.reason(), Optional.of(judged.head()));
            return new EnvelopeVerdict.Parked(judged.reason());
        });
    }

    EnvelopeVerdict admit(Caller caller, Envelope envelope, Judgement.Opened judged) {
        var known = new EnvelopeRepository.Known(bytes(envelope), Optional.empty());
        return once(caller, envelope, judged.head(), known, () -> takeIn(caller, envelope, judged));
    }

    /** What was parked goes on. If its id was never taken, because nothing was proven then, it comes in as if for the first time. */
    EnvelopeVerdict release(Caller caller, Envelope envelope, Judgement.Opened judged) {
        return transaction.execute(_ -> envelopes.release(judged.head().id(), bytes(envelope))
                ? takeIn(caller, envelope, judged)
                : admit(caller, envelope, judged));
    }

    private EnvelopeVerdict takeIn(Caller caller, Envelope envelope, Judgement.Opened judged) {
        if (judged.head().kind() == EnvelopeKind.APPLICATION) {
            cases.open(newCase(caller, envelope, judged));
        } else {
            cases.enter(newEntry(caller, envelope, judged));
        }
        return new EnvelopeVerdict.Accepted();
    }

    private NewCase newCase(Caller caller, Envelope envelope, Judgement.Opened judged) {
        return new NewCase(
                judged.head(),
                envelope.sealed(),
                judged.department(),
                fleet.site(caller.terminal()).street(),
                judged.attention(),
                judged.resident());
    }

    private NewEntry newEntry(Caller caller, Envelope envelope, Judgement.Opened judged) {
        return new NewEntry(
                judged.head(),
                envelope.sealed(),
                judged.about(),
                judged.about()
                        .map(ReceiptNumber::installation)
                        .filter(fleet::knows)
                        .isPresent(),
                judged.department(),
                fleet.site(caller.terminal()).street(),
                judged.attention(),
                judged.resident());
    }

    private EnvelopeVerdict once(
            Caller caller,
            Envelope envelope,
            EnvelopeHead head,
            EnvelopeRepository.Known known,
            Supplier<EnvelopeVerdict> firstTime) {
        return transaction.execute(_ -> {
            if (!envelopes.add(head, known, envelope.head(), clock.instant())) {
                return again(caller, envelope, head, known.bytes());
            }
            parking.enter(caller, head, Sha256.ofAscii(envelope.head()));
            return firstTime.get();
        });
    }

    private EnvelopeVerdict again(Caller caller, Envelope envelope, EnvelopeHead head, Sha256 bytes) {
        var before = envelopes.find(head.id()).orElseThrow();
        if (before.bytes().equals(bytes)) {
            return before.parked()
                    .<EnvelopeVerdict>map(EnvelopeVerdict.Parked::new)
                    .orElseGet(EnvelopeVerdict.Duplicate::new);
        }
        parking.alarm(caller, IntakeAlarm.Kind.ID_REUSED, head);
        parking.park(caller, envelope, bytes, Reason.ID_REUSED, Optional.of(head));
        return new EnvelopeVerdict.Parked(Reason.ID_REUSED);
    }

    /** Of both parts; the line break stands in neither, so that nothing can move from one to the other unseen. */
    private static Sha256 bytes(Envelope envelope) {
        var both = Printable.of(envelope.head()) + "\n" + Printable.of(envelope.sealed());
        return Sha256.of(both.getBytes(StandardCharsets.US_ASCII));
    }
}
