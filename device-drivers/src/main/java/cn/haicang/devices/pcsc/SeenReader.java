package cn.haicang.devices.pcsc;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.smartcardio.CardException;
import javax.smartcardio.TerminalFactory;

/** A PC/SC reader that can be seen just now, and whether a card lies on it. */
public record SeenReader(String name, boolean cardPresent) {
    /**
     * All that can be seen. For a process that has no reader open: the service is asked on the caller's thread.
     *
     * @throws DeviceLost if the service is down
     */
    public static List<SeenReader> all(Supplier<TerminalFactory> service) {
        try {
            var seen = new ArrayList<SeenReader>();
            for (var terminal : service.get().terminals().list()) {
                seen.add(new SeenReader(terminal.getName(), terminal.isCardPresent()));
            }
            return seen;
        } catch (CardException e) {
            if (SystemPcsc.meansNoReaders(e)) {
                return List.of();
            }
            throw new DeviceLost(ReasonCode.SERVICE_DOWN, e);
        }
    }
}
