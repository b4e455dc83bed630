package cn.haicang.devices.channel;

/** Opens the line to a port; again after it was lost. */
@FunctionalInterface
public interface ChannelOpener {
    /**
     * @param port what the operating system calls it, such as {@code /dev/ttyUSB0}; resolved anew at each call
     * @param baud bits per second, always 8N1
     * @throws cn.haicang.devices.DeviceLost if the port is not there or another process holds it
     */
    ByteChannel open(String port, int baud);
}
