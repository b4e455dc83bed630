package cn.haicang.devices.camera;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;

/** Takes a picture of a page that lies under it, and only when it is told to. */
public interface DocumentCamera extends AutoCloseable {
    /** Takes one picture and sets it upright. Comes back within the deadline, plus the time to work on one picture. */
    CaptureResult capture(Deadline deadline);

    DeviceHealth health();

    /** Idempotent. */
    @Override
    void close();
}
