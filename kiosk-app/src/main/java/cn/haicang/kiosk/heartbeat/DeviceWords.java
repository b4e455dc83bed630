package cn.haicang.kiosk.heartbeat;

import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceId;
import cn.haicang.devices.ReasonCode;
import cn.haicang.protocol.health.DeviceReport;
import cn.haicang.protocol.health.DeviceReport.State;
import java.util.Optional;

/** The only place where words of devices become words of the wire. */
final class DeviceWords {
    private DeviceWords() {}

    static DeviceReport report(DeviceId device, DeviceHealth health) {
        return switch (health) {
            case DeviceHealth.Absent absent -> report(device, State.ABSENT, absent.reason());
            case DeviceHealth.Ready _ -> new DeviceReport(device.value(), State.READY, Optional.empty());
            case DeviceHealth.Busy _ -> new DeviceReport(device.value(), State.BUSY, Optional.empty());
            case DeviceHealth.Attention attention -> report(device, State.ATTENTION, attention.reason());
            case DeviceHealth.Failed failed -> report(device, State.FAILED, failed.reason());
        };
    }

    private static DeviceReport report(DeviceId device, State state, ReasonCode reason) {
        return new DeviceReport(device.value(), state, Optional.of(reason.name()));
    }
}
