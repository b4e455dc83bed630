package cn.haicang.kiosk.hardware;

import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceId;
import cn.haicang.devices.assembly.Devices;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the devices are, and who wants to hear when that changes. */
@Component
public class Hardware {
    private final Devices devices;

    Hardware(Devices devices) {
        this.devices = devices;
    }

    public Map<DeviceId, DeviceHealth> health() {
        return devices.health();
    }

    /** True as long as at least one reader of identity documents works. */
    public boolean readsCards() {
        return works("identity-reader");
    }

    public boolean printsReceipts() {
        return works("receipt-printer");
    }

    private boolean works(String kind) {
        return health().entrySet().stream()
                .filter(device -> device.getKey().value().startsWith(kind))
                .anyMatch(device -> device.getValue().works());
    }

    /** @param changed told on a device's own thread; hands on and returns at once */
    public Devices.Watch watch(Runnable changed) {
        return devices.watch(_ -> changed.run());
    }
}
