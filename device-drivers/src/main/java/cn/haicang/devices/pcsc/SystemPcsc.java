package cn.haicang.devices.pcsc;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import javax.smartcardio.CardException;
import javax.smartcardio.TerminalFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PC/SC service of this machine, found again after it was restarted. That takes {@code --add-opens
 * java.smartcardio/sun.security.smartcardio=ALL-UNNAMED}, or this module by its name where it runs as one. Without it all
 * else works; a restarted service is then {@link ReasonCode#RESTART_NEEDED}.
 */
public final class SystemPcsc implements Supplier<TerminalFactory> {
    private static final Logger log = LoggerFactory.getLogger(SystemPcsc.class);
    private static final String NO_READERS = "SCARD_E_NO_READERS_AVAILABLE";

    private boolean told;

    /** @throws DeviceLost if the service is not running, or can't be reached from this process any more */
    @Override
    public TerminalFactory get() {
        try {
            var factory = TerminalFactory.getInstance("PC/SC", null);
            if (answers(factory)) {
                return factory;
            }
            renewContext();
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

    private void renewContext() {
        try {
            StaleContext.forget();
        } catch (ReflectiveOperationException | RuntimeException e) {
            if (!told) {
                told = true;
                log.warn(
                        "{}: the PC/SC service was restarted and can't be found again; is --add-opens missing? {}",
                        ReasonCode.RESTART_NEEDED,
                        e.getClass().getName());
            }
            throw new DeviceLost(ReasonCode.RESTART_NEEDED, e);
        }
    }
}
