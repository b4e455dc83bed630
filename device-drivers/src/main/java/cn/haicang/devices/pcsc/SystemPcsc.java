package cn.haicang.devices.pcsc;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import java.lang.reflect.Field;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.smartcardio.TerminalFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PC/SC service of this machine. The JDK's provider opens one context per process and keeps it for ever, also when
 * the service behind it was restarted (SCARD_E_NO_SERVICE from then on); so it is made to forget the context before the
 * service is asked for again. That takes {@code --add-opens java.smartcardio/sun.security.smartcardio=ALL-UNNAMED}.
 */
public final class SystemPcsc implements Supplier<TerminalFactory> {
    private static final Logger log = LoggerFactory.getLogger(SystemPcsc.class);
    private static final String TERMINALS = "sun.security.smartcardio.PCSCTerminals";

    private final AtomicBoolean used = new AtomicBoolean();

    /** @throws DeviceLost if the service is not running */
    @Override
    public TerminalFactory get() {
        try {
            if (used.getAndSet(true)) {
                forgetContext();
            }
            return TerminalFactory.getInstance("PC/SC", null);
        } catch (NoSuchAlgorithmException e) {
            throw new DeviceLost(ReasonCode.SERVICE_DOWN, e);
        }
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
