package cn.haicang.devices.pcsc;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import java.lang.reflect.Field;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.function.Supplier;
import javax.smartcardio.CardException;
import javax.smartcardio.TerminalFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PC/SC service of this machine. The JDK's provider opens one context per process and keeps it for ever, also when
 * the service behind it was restarted (SCARD_E_NO_SERVICE from then on); so it is made to forget a context that answers no
 * longer. That takes {@code --add-opens
 * java.smartcardio/sun.security.smartcardio=ALL-UNNAMED}, or this module by its name where it runs as one.
 */
public final class SystemPcsc implements Supplier<TerminalFactory> {
    private static final Logger log = LoggerFactory.getLogger(SystemPcsc.class);
    private static final String TERMINALS = "sun.security.smartcardio.PCSCTerminals";
    private static final String NO_READERS = "SCARD_E_NO_READERS_AVAILABLE";

    /** @throws DeviceLost if the service is not running */
    @Override
    public TerminalFactory get() {
        try {
            var factory = TerminalFactory.getInstance("PC/SC", null);
            if (answers(factory)) {
                return factory;
            }
            forgetContext();
            return TerminalFactory.getInstance("PC/SC", null);
        } catch (NoSuchAlgorithmException e) {
            throw new DeviceLost(ReasonCode.SERVICE_DOWN, e);
        }
    }

    private static boolean answers(TerminalFactory factory) {
        try {
            factory.terminals().list();
            return true;
        } catch (CardException e) {
            return meansNoReaders(e);
        }
    }

    /** Whether the service is well and has no reader, which the JDK's provider reports as a failure. */
    static boolean meansNoReaders(CardException e) {
        return e.getCause() != null && NO_READERS.equals(e.getCause().getMessage());
    }

    private static void forgetContext() {
        try {
            var type = Class.forName(TERMINALS);
            field(type, "contextId").setLong(null, 0L);
            if (field(type, "terminals").get(null) instanceof Map<?, ?> terminals) {
                terminals.clear();
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Without it all else still works; only a restarted service is not found again.
            log.warn(
                    "the PC/SC context can't be renewed; is --add-opens missing? {}",
                    e.getClass().getName());
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
