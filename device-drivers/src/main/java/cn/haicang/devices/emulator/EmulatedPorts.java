package cn.haicang.devices.emulator;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.channel.ChannelOpener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serial ports in memory, with a machine behind each. */
public final class EmulatedPorts implements ChannelOpener {
    private final Map<String, SerialMachine> machines = new ConcurrentHashMap<>();

    /** Puts {@code machine} behind {@code port}. */
    public EmulatedPorts with(String port, SerialMachine machine) {
        machines.put(port, machine);
        return this;
    }

    @Override
    public ByteChannel open(String port, int baud) {
        var machine = machines.get(port);
        if (machine == null || !machine.isPlugged()) {
            throw new DeviceLost(ReasonCode.NOT_CONNECTED);
        }
        var line = new MemoryLine(machine, baud);
        machine.connect(line);
        return line;
    }
}
