package cn.haicang.devices.serial;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.channel.ChannelOpener;
import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The serial ports of this machine. A port is named by its path, by a stable link to it ({@code /dev/serial/by-id/…}), or
 * by its USB device: {@code usb:vvvv:pppp}, {@code usb:vvvv:pppp:serial}. Every name is resolved anew at each opening.
 */
public final class SerialPorts implements ChannelOpener {
    /** How long one native read waits; data end it at once, so this only bounds how late a deadline is noticed. */
    private static final int SLICE_MILLIS = 20;

    private final UsbPorts usb;

    public SerialPorts() {
        this(new UsbPorts(Path.of("/sys/class/tty"), Path.of("/dev")));
    }

    SerialPorts(UsbPorts usb) {
        this.usb = usb;
    }

    /**
     * A port that can be seen.
     *
     * @param usb {@code vvvv:pppp}, if it is a USB device
     */
    public record Seen(String port, String description, Optional<String> usb) {}

    /** All that can be seen now; pseudo-terminals are opened by name only. */
    public List<Seen> list() {
        return Arrays.stream(SerialPort.getCommPorts())
                .map(port -> new Seen(
                        port.getSystemPortPath(), port.getPortDescription(), usb.ids(port.getSystemPortName())))
                .toList();
    }

    @Override
    public ByteChannel open(String port, int baud) {
        var serial = find(port);
        serial.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        serial.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        serial.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, SLICE_MILLIS, 0);
        if (!serial.openPort()) {
            boolean exists = Files.exists(Path.of(serial.getSystemPortPath()));
            throw new DeviceLost(exists ? ReasonCode.PORT_REFUSED : ReasonCode.NOT_CONNECTED);
        }
        return new SerialChannel(serial);
    }

    // Asked for anew each time: a port object keeps the device that a link pointed to when it was made.
    private SerialPort find(String port) {
        try {
            return SerialPort.getCommPort(UsbPorts.isUsbName(port) ? usbPort(port) : port);
        } catch (SerialPortInvalidPortException e) {
            throw new DeviceLost(ReasonCode.NOT_CONNECTED, e);
        }
    }

    private String usbPort(String name) {
        return usb.find(name).map(Path::toString).orElseThrow(() -> new DeviceLost(ReasonCode.NOT_CONNECTED));
    }
}
