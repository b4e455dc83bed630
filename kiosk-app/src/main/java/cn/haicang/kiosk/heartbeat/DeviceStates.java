package cn.haicang.kiosk.heartbeat;

import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceId;
import java.util.Map;

/** Where the heartbeat learns how the devices are. */
@FunctionalInterface
public interface DeviceStates {
    /** All devices, at this moment; answers at once. */
    Map<DeviceId, DeviceHealth> health();
}
