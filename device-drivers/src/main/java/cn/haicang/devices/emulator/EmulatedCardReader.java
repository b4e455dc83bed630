package cn.haicang.devices.emulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;

/** One reader of {@link EmulatedCards}. */
public final class EmulatedCardReader {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final String name;
    private final EmulatedCards service;
    private final Terminal terminal = new Terminal();
    private @Nullable EmulatedCard card;
    private boolean plugged = true;
    private int apdusLeft = Integer.MAX_VALUE;
    private long apdus;

    EmulatedCardReader(String name, EmulatedCards service) {
        this.name = name;
        this.service = service;
    }

    public void insert(EmulatedCard inserted) {
        synchronized (this) {
            inserted.reset();
            card = inserted;
        }
        changed();
    }

    /** Pulls the card, if there is one. */
    public void remove() {
        synchronized (this) {
            card = null;
            apdusLeft = Integer.MAX_VALUE;
        }
        changed();
    }

    public synchronized Optional<EmulatedCard> card() {
        return Optional.ofNullable(card);
    }

    /** The card is pulled in the middle of the command after the next {@code apdus}. */
    public synchronized void removeAfterApdus(int apdus) {
        apdusLeft = apdus;
    }

    /** How many commands cards in this reader have got. */
    public synchronized long apdus() {
        return apdus;
    }

    public void unplug() {
        setPlugged(false);
    }

    public void plug() {
        setPlugged(true);
    }

    private void setPlugged(boolean value) {
        synchronized (this) {
            plugged = value;
        }
        changed();
    }

    public synchronized boolean isPlugged() {
        return plugged;
    }

    /** Told after everything that a page would draw differently; from any thread. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    CardTerminal terminal() {
        return terminal;
    }

    byte[] transmit(EmulatedCard to, byte[] apdu) throws CardException {
        requireReader();
        synchronized (this) {
            if (!to.equals(card)) {
                throw EmulatedCards.failure("SCARD_W_REMOVED_CARD");
            }
            apdus++;
            if (apdusLeft-- > 0) {
                return to.process(apdu);
            }
        }
        remove();
        return new byte[0]; // which the JDK refuses as an answer, with the exception that its own provider throws
    }

    private void requireReader() throws CardException {
        service.requireService();
        if (!isPlugged()) {
            throw EmulatedCards.failure("SCARD_E_READER_UNAVAILABLE");
        }
    }

    /** An answer to reset begins with one of two bytes (ISO/IEC 7816-3). */
    private static boolean isAnswer(byte[] atr) {
        return atr.length > 1 && (atr[0] == 0x3B || atr[0] == 0x3F);
    }

    private final class Terminal extends CardTerminal {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public Card connect(String protocol) throws CardException {
            requireReader();
            var inserted = card().orElseThrow(() -> new CardNotPresentException("SCARD_E_NO_SMARTCARD"));
            if (!isAnswer(inserted.atr())) {
                throw EmulatedCards.failure("SCARD_E_PROTO_MISMATCH");
            }
            return new EmulatedConnection(EmulatedCardReader.this, inserted);
        }

        @Override
        public boolean isCardPresent() throws CardException {
            requireReader();
            return card().isPresent();
        }

        @Override
        public boolean waitForCardPresent(long timeout) {
            throw new UnsupportedOperationException("a driver looks by itself");
        }

        @Override
        public boolean waitForCardAbsent(long timeout) {
            throw new UnsupportedOperationException("a driver looks by itself");
        }
    }
}
