package cn.haicang.devices.serial;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.channel.ChannelOpener;
import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

/** The serial ports of this machine. */
public final class SerialPorts implements ChannelOpener {
    /** How long one native read waits; data end it at once, so this only bounds how late a deadline is noticed. */
    private static final int SLICE_MILLIS = 20;

    @Override
    public ByteChannel open(String port, int baud) {
        // Asked for anew each time: a port object keeps the device that a link pointed to when it was made.
        var serial = find(port);
        serial.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        serial.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        serial.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, SLICE_MILLIS, 0);
        if (!serial.openPort()) {
            throw new DeviceLost(ReasonCode.NOT_CONNECTED);
        }
        return new SerialChannel(serial);
    }

    private static SerialPort find(String port) {
        try {
            return SerialPort.getCommPort(port);
        } catch (SerialPortInvalidPortException e) {
            throw new DeviceLost(ReasonCode.NOT_CONNECTED, e);
        }
    }
}
