package cn.haicang.kiosk.session;

import cn.haicang.devices.card.CardIdentity;
import cn.haicang.kiosk.shell.Manner;
import cn.haicang.kiosk.shell.Pulse;
import cn.haicang.kiosk.shell.Visit;
import cn.haicang.protocol.submission.ConsentRecord;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that belongs to one resident, with one owner and one end: language and size, the identity off the card, the
 * consent, and whatever a feature has asked to keep (a half-filled form, say). After {@link #close()} nothing of it is left.
 */
public final class ResidentSession implements Visit {
    private final IdleClock clock;
    private final LimitsSource limits;
    private final Occupancy occupancy;
    private final Deque<Belonging> belongings = new ArrayDeque<>();
    private Manner manner = Manner.FIRST;
    private Optional<CardIdentity> identity = Optional.empty();
    private Optional<ConsentRecord> consent = Optional.empty();

    ResidentSession(InstantSource clock, LimitsSource limits, Occupancy occupancy) {
        this.clock = new IdleClock(clock);
        this.limits = limits;
        this.occupancy = occupancy;
    }

    /** Something that is wiped with the session. */
    @FunctionalInterface
    public interface Belonging {
        void wipe();
    }

    /** What taking a card has shown. */
    public enum Taken {
        FIRST_CARD,
        SAME_PERSON,
        /** The session has been wiped, the new card as well. */
        ANOTHER_PERSON
    }

    @Override
    public synchronized Manner manner() {
        return manner;
    }

    @Override
    public synchronized void change(Manner other) {
        manner = other;
    }

    @Override
    public synchronized void touched() {
        if (!clock.runs()) {
            occupancy.begins(this);
        }
        clock.touched();
    }

    @Override
    public synchronized Pulse pulse() {
        var all = limits.limits();
        return clock.pulse(manner.elder() ? all.doubled() : all);
    }

    /** Takes the identity over; a card of somebody else ends what the first one began. */
    public synchronized Taken take(CardIdentity read) {
        if (identity.isEmpty()) {
            identity = Optional.of(read);
            return Taken.FIRST_CARD;
        }
        var same = number(identity.get()).equals(number(read));
        read.close();
        if (same) {
            return Taken.SAME_PERSON;
        }
        wipe();
        return Taken.ANOTHER_PERSON;
    }

    private static Optional<String> number(CardIdentity card) {
        return card.item(CardIdentity.Item.NUMBER);
    }

    /** Lends the identity for a moment; nothing of it may be kept. Empty if no card was read. */
    public synchronized <T> Optional<T> withIdentity(Function<CardIdentity, T> use) {
        return identity.map(use);
    }

    /** That the resident agreed to what the notice says; before that, no reader is armed. */
    public synchronized void agreed(ConsentRecord to) {
        consent = Optional.of(to);
    }

    public synchronized Optional<ConsentRecord> consent() {
        return consent;
    }

    /** The wipe reaches this as well; last in, first wiped. */
    public synchronized void keep(Belonging belonging) {
        belongings.push(belonging);
    }

    /** Forgets card, consent and answers, and keeps language and size: for the next matter of the same visit. */
    public synchronized void wipe() {
        belongings.forEach(Belonging::wipe);
        belongings.clear();
        identity.ifPresent(CardIdentity::close);
        identity = Optional.empty();
        consent = Optional.empty();
    }

    @Override
    public synchronized void close() {
        wipe();
        manner = Manner.FIRST;
        clock.stop();
        occupancy.ends(this);
    }

    @Override
    public String toString() {
        return "ResidentSession[hidden]";
    }
}
