package cn.haicang.devices.pcsc;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.Unreadable;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.runtime.Errand;
import cn.haicang.devices.runtime.Errands;
import cn.haicang.devices.runtime.HealthCell;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/** One reader of the PC/SC service. Presence of a card is watched always, the card itself touched only in a read. */
final class PcscReader implements IdentityReader {
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration ARMED = Duration.ofMillis(30);
    /** The service itself looks every 400 ms whether a card still lies there. */
    private static final Duration UNTIL_SEEN_GONE = Duration.ofMillis(900);

    /** What the service says of a chip that gives no answer to reset, or none that it understands. */
    private static final Set<String> MUTE = Set.of(
            "SCARD_W_UNRESPONSIVE_CARD",
            "SCARD_W_UNPOWERED_CARD",
            "SCARD_W_UNSUPPORTED_CARD",
            "SCARD_E_CARD_UNSUPPORTED",
            "SCARD_E_PROTO_MISMATCH");

    private final String name;
    private final CardRecognition recognition;
    private final HealthCell health;
    private final Runnable wake;
    private final Errands<Boolean, CardReadResult> errands =
            new Errands<>(new Unreadable(Unreadable.Cause.NOT_IN_TIME), new CardReadResult.NoCard());
    private volatile boolean wasThere;
    private boolean mustBeLifted;

    PcscReader(String name, CardFitting fitting, HealthCell health, Runnable wake) {
        this.name = name;
        this.recognition = new CardRecognition(fitting);
        this.health = health;
        this.wake = wake;
    }

    @Override
    public CardReadResult read(Deadline deadline) {
        return errands.ask(true, deadline, wake);
    }

    @Override
    public void cancel() {
        errands.answer(new CardReadResult.NoCard());
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    /** The service and its thread belong to all readers; a closed one is only not armed any more. */
    @Override
    public void close() {
        errands.close(new CardReadResult.ReaderLost(ReasonCode.NOT_CONNECTED));
    }

    void lost(ReasonCode reason) {
        wasThere = false;
        health.lost(reason);
        errands.answer(new CardReadResult.ReaderLost(reason));
    }

    /** @return how soon it wants the next turn */
    Duration turn(List<CardTerminal> terminals) {
        var terminal = mine(terminals);
        if (terminal.isEmpty()) {
            lost(wasThere ? ReasonCode.LOST : ReasonCode.NOT_CONNECTED);
            return IDLE;
        }
        try {
            serve(terminal.get());
        } catch (CardException e) {
            lost(ReasonCode.LOST); // whether the whole service is gone shows when the readers are listed next
            return ARMED;
        }
        return errands.open().isPresent() ? ARMED : IDLE;
    }

    private Optional<CardTerminal> mine(List<CardTerminal> terminals) {
        var exact = terminals.stream().filter(one -> one.getName().equals(name)).findFirst();
        var beginning =
                terminals.stream().filter(one -> one.getName().startsWith(name)).toList();
        return exact.isPresent() || beginning.size() != 1 ? exact : Optional.of(beginning.getFirst());
    }

    private void serve(CardTerminal terminal) throws CardException {
        boolean present = terminal.isCardPresent();
        if (!wasThere || !present) {
            wasThere = true;
            health.ready();
        }
        mustBeLifted &= present;
        var errand = errands.open();
        if (present && !mustBeLifted && errand.isPresent() && errand.get().begin()) {
            mustBeLifted = true;
            health.busy();
            var result = readCard(terminal);
            health.ready();
            deliver(errand.get(), result);
        }
    }

    private CardReadResult readCard(CardTerminal terminal) throws CardException {
        boolean mute = false;
        for (int attempt = 1; attempt <= 2; attempt++) {
            try {
                return attempt(terminal);
            } catch (CardException | RuntimeException e) {
                // The JDK's provider answers a card that is pulled out with an IllegalArgumentException about the
                // length
                // of nothing, and one that was put back with an IllegalStateException; both say: not read.
                mute = isMute(e);
            }
            if (goneWithin(UNTIL_SEEN_GONE, terminal)) {
                return new CardReadResult.RemovedTooEarly();
            }
        }
        return new Unreadable(mute ? Unreadable.Cause.CARD_MUTE : Unreadable.Cause.CARD_REFUSES);
    }

    private CardReadResult attempt(CardTerminal terminal) throws CardException {
        var card = terminal.connect("*");
        try {
            return recognition.read(
                    new Chip(card.getBasicChannel()::transmit), card.getATR().getBytes());
        } finally {
            card.disconnect(false);
        }
    }

    private static boolean isMute(Exception e) {
        return e.getCause() != null && MUTE.contains(String.valueOf(e.getCause().getMessage()));
    }

    private static boolean goneWithin(Duration span, CardTerminal terminal) throws CardException {
        var deadline = Deadline.in(span);
        while (terminal.isCardPresent()) {
            if (deadline.isPast()) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return true;
    }

    private static void deliver(Errand<Boolean, CardReadResult> errand, CardReadResult result) {
        if (!errand.answer(result)) {
            result.wipe(); // nobody waits for it any longer
        }
    }
}
