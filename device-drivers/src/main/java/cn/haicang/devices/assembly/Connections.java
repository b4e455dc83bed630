package cn.haicang.devices.assembly;

import cn.haicang.devices.channel.ChannelOpener;
import cn.haicang.devices.pcsc.SystemPcsc;
import cn.haicang.devices.serial.SerialPorts;
import java.util.function.Supplier;
import javax.smartcardio.TerminalFactory;

/**
 * What lies under the drivers: the serial ports and the PC/SC service. Emulated machines take their place here, so that
 * everything above is the code that runs in the street.
 *
 * @param pcsc asked again after the PC/SC service was lost
 */
public record Connections(ChannelOpener serial, Supplier<TerminalFactory> pcsc) {
    /** The serial ports and the PC/SC service of the machine that this runs on. */
    public static Connections ofThisMachine() {
        return new Connections(new SerialPorts(), new SystemPcsc());
    }
}
