package cn.haicang.devices.emulator;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import javax.smartcardio.TerminalFactorySpi;

/**
 * A PC/SC service in memory, behind the same {@code javax.smartcardio} as the real one. Its readers can be absent at
 * first, and the whole service can go down.
 */
public final class EmulatedCards {
    private static final String TYPE = "EmulatedCards";

    private final List<EmulatedCardReader> readers = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    /** Adds a reader; it is plugged. */
    public EmulatedCardReader reader(String name) {
        var reader = new EmulatedCardReader(name, this);
        readers.add(reader);
        return reader;
    }

    /** Stops the service, or starts it again. A factory made before stays useless, as with the real service. */
    public void serviceDown(boolean isDown) {
        down = isDown;
    }

    /** @throws DeviceLost if the service is down */
    public TerminalFactory factory() {
        if (down) {
            throw new DeviceLost(ReasonCode.SERVICE_DOWN);
        }
        try {
            return TerminalFactory.getInstance(TYPE, null, new InMemory(this));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the provider below has it", e);
        }
    }

    void requireService() throws CardException {
        if (down) {
            throw failure("SCARD_E_NO_SERVICE");
        }
    }

    /** As the JDK's provider words it: the code stands in the cause. */
    static CardException failure(String code) {
        return new CardException(code, new IllegalStateException(code));
    }

    private static final class InMemory extends Provider {
        private static final long serialVersionUID = 1L;

        private InMemory(EmulatedCards cards) {
            super(TYPE, "1", "emulated chip cards");
            putService(new Service(this, "TerminalFactory", TYPE, Factory.class.getName(), List.of(), null) {
                @Override
                public Object newInstance(Object parameter) {
                    return new Factory(cards);
                }
            });
        }
    }

    private static final class Factory extends TerminalFactorySpi {
        private final EmulatedCards cards;

        private Factory(EmulatedCards cards) {
            this.cards = cards;
        }

        @Override
        protected CardTerminals engineTerminals() {
            return new Terminals(cards);
        }
    }

    private static final class Terminals extends CardTerminals {
        private final EmulatedCards cards;

        private Terminals(EmulatedCards cards) {
            this.cards = cards;
        }

        @Override
        public List<CardTerminal> list(State state) throws CardException {
            cards.requireService();
            var plugged = cards.readers.stream()
                    .filter(EmulatedCardReader::isPlugged)
                    .map(EmulatedCardReader::terminal)
                    .toList();
            if (plugged.isEmpty()) {
                throw failure("SCARD_E_NO_READERS_AVAILABLE");
            }
            return plugged;
        }

        @Override
        public boolean waitForChange(long timeout) {
            throw new UnsupportedOperationException("a driver looks by itself");
        }
    }
}
