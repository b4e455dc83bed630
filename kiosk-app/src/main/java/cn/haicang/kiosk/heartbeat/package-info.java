/** Tells the centre how the terminal is; the only translator of device words into wire words. Face: {@link cn.haicang.kiosk.heartbeat.DeviceStates}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "trust", "outbox", "centre", "catalogue", "enrolment"})
package cn.haicang.kiosk.heartbeat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
