package cn.haicang.devices.pcsc;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.runtime.DeviceLoop;
import cn.haicang.devices.runtime.HealthCell;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.jspecify.annotations.Nullable;

/**
 * The PC/SC service with all its readers. One thread does everything with it and never waits inside it: the JDK's
 * provider has one context per process, which a waiting call locks against every other.
 */
public final class PcscService implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMillis(500);
    /** Two attempts at a card, each ended by the service's own time-outs at the latest. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Supplier<TerminalFactory> factories;
    private final List<PcscReader> readers = new CopyOnWriteArrayList<>();
    private final DeviceLoop loop;
    private volatile @Nullable TerminalFactory factory;
    private boolean started;

    public PcscService(Supplier<TerminalFactory> factories) {
        this(factories, PATIENCE);
    }

    PcscService(Supplier<TerminalFactory> factories, Duration patience) {
        this.factories = factories;
        this.loop = new DeviceLoop("pcsc", patience, new Turns());
    }

    /** @param name of the reader, or a beginning of it that only one reader has */
    public IdentityReader reader(String name, HealthCell health) {
        return reader(name, CardFitting.PLAIN, health);
    }

    /** As above, with what the terminal has for the cards on this reader. */
    public IdentityReader reader(String name, CardFitting fitting, HealthCell health) {
        var reader = new PcscReader(name, fitting, health, loop::wake);
        readers.add(reader);
        return reader;
    }

    /** Begins to look for the readers, if any were asked for. */
    public void start() {
        if (!readers.isEmpty()) {
            started = true;
            loop.start();
        }
    }

    @Override
    public void close() {
        if (started) {
            loop.close();
        }
    }

    private final class Turns implements DeviceLoop.Driver {
        @Override
        public Duration turn() {
            var terminals = terminals();
            var rest = IDLE;
            for (var reader : readers) {
                var wish = turn(reader, terminals);
                rest = wish.compareTo(rest) < 0 ? wish : rest;
            }
            return rest;
        }

        // The JDK's provider throws what its documentation does not name when a card or the service goes in the middle
        // of something: from then on nothing that came from this factory can be trusted.
        private static Duration turn(PcscReader reader, List<CardTerminal> terminals) {
            try {
                return reader.turn(terminals);
            } catch (IllegalStateException | IllegalArgumentException e) {
                throw new DeviceLost(ReasonCode.LOST, e);
            }
        }

        @Override
        public void lost(ReasonCode reason) {
            factory = null;
            readers.forEach(reader -> reader.lost(reason));
        }

        @Override
        public void free() {
            // nothing frees a call into the service
        }
    }

    private List<CardTerminal> terminals() {
        try {
            var known = factory;
            if (known == null) {
                known = factories.get();
                factory = known;
            }
            return known.terminals().list();
        } catch (CardException e) {
            if (SystemPcsc.meansNoReaders(e)) {
                return List.of();
            }
            throw new DeviceLost(ReasonCode.SERVICE_DOWN, e);
        }
    }
}
