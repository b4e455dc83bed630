package cn.haicang.devices.assembly;

import cn.haicang.devices.card.PhotoDecoder;
import cn.haicang.devices.card.SecurityModule;
import cn.haicang.devices.channel.ChannelOpener;
import cn.haicang.devices.pcsc.SystemPcsc;
import cn.haicang.devices.serial.SerialPorts;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import javax.smartcardio.TerminalFactory;

/**
 * What lies under the drivers: the serial ports and the PC/SC service. Emulated machines take their place here, so that
 * everything above is the code that runs in the street.
 *
 * @param pcsc asked again after the PC/SC service was lost
 */
public record Connections(
        ChannelOpener serial,
        Supplier<TerminalFactory> pcsc,
        Optional<SecurityModule> securityModule,
        Optional<PhotoDecoder> photoDecoder) {
    /** Without a security module for social security cards and without a decoder of photos. */
    public Connections(ChannelOpener serial, Supplier<TerminalFactory> pcsc) {
        this(serial, pcsc, Optional.empty(), Optional.empty());
    }

    /** The serial ports and the PC/SC service of the machine that this runs on, and what others have added to the path. */
    public static Connections ofThisMachine() {
        return new Connections(
                new SerialPorts(),
                new SystemPcsc(),
                ServiceLoader.load(SecurityModule.class).findFirst(),
                ServiceLoader.load(PhotoDecoder.class).findFirst());
    }
}
